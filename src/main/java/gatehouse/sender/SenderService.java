package gatehouse.sender;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.ListPlace;
import gatehouse.inbox.InboxService;
import gatehouse.inbox.Said;
import gatehouse.inbox.SenderFactService;
import gatehouse.inbox.TeachingService;
import gatehouse.sender.SenderRepository.Sent;
import gatehouse.sender.SenderRepository.Which;
import gatehouse.team.CurrentMember;
import gatehouse.team.LessonService;
import gatehouse.team.SenderAlias;
import gatehouse.team.SenderAliasService;
import gatehouse.verdict.Lesson.Scope;
import gatehouse.verdict.SamePeople;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows what each sender and each company sent, and lets members say which senders are one person. */
@Singleton
@Transactional
public class SenderService {
    static final int PAGE = 50;
    private static final int LAST_PAGE = 200;
    private static final int LOOKED_AT = 10_000;
    private static final int MAYBE = 10;

    private final SenderRepository senders;
    private final SenderAliasService aliases;
    private final SenderFactService facts;
    private final InboxService inbox;
    private final TeachingService teaching;
    private final LessonService lessons;
    private final AuditService audit;

    SenderService(
            SenderRepository senders,
            SenderAliasService aliases,
            SenderFactService facts,
            InboxService inbox,
            TeachingService teaching,
            LessonService lessons,
            AuditService audit) {
        this.senders = senders;
        this.aliases = aliases;
        this.facts = facts;
        this.inbox = inbox;
        this.teaching = teaching;
        this.lessons = lessons;
        this.audit = audit;
    }

    /** What came of saying that two senders are one person. */
    public enum Joined {
        /** They are now, or were before. */
        YES,
        /** The member sees nothing from the first. */
        NOBODY,
        /** The member sees nothing from the other. */
        NO_OTHER,
        /** It would be too many senders for one person. */
        TOO_MANY
    }

    /** One page of senders whose name holds a word, those with the most of the newest outreaches first. */
    SenderList list(CurrentMember member, String search, int number) {
        int page = Math.clamp(number, 1, LAST_PAGE);
        List<Sent> sent = senders.lately(member, search, LOOKED_AT);
        List<Found> people = people(aliases.samePeople(member.teamId()), sent);
        int from = Math.min((page - 1) * PAGE, people.size());
        int to = Math.min(from + PAGE, people.size());
        return new SenderList(
                search,
                lines(member, people.subList(from, to)),
                page,
                to < people.size(),
                sent.size() < LOOKED_AT ? 0 : LOOKED_AT);
    }

    /** Who sent these, senders who are one person together, the one who sent the most first. */
    private static List<Found> people(SamePeople same, List<Sent> newestFirst) {
        Map<String, Found> people = new LinkedHashMap<>();
        for (Sent sent : newestFirst) {
            people.merge(
                    same.person(sent.key()),
                    new Found(sent.key(), 1, sent.place().id()),
                    (known, one) -> new Found(known.key(), known.count() + 1, known.newest()));
        }
        return people.values().stream()
                .sorted(Comparator.comparingInt(Found::count).reversed())
                .toList();
    }

    /** A sender, with some of what came, newest first below a place; empty when the member sees nothing from them. */
    Optional<Person> find(CurrentMember member, String key, @Nullable ListPlace below) {
        Set<String> keys = aliases.samePeople(member.teamId()).alike(key);
        Which which = Which.from(keys);
        List<Found> found = senders.senders(member, which, SenderAliasService.MOST);
        List<SenderLine> same = lines(member, found);
        if (same.stream().noneMatch(line -> line.who().key().equals(key))) {
            return Optional.empty();
        }
        return senders.reach(member, which).map(reach -> {
            Who who = same.getFirst().who();
            return new Person(
                    page(member, key, which, who, reach, Scope.SENDER, keys, below),
                    facts.ofPerson(member, who.toSender(), keys).sentences(),
                    senders.marks(member, which),
                    same,
                    maybe(member, who, keys));
        });
    }

    /** Others of the same name, those at the same company first. */
    private List<SenderLine> maybe(CurrentMember member, Who who, Set<String> keys) {
        @Nullable String name = who.name();
        if (name == null) {
            return List.of();
        }
        return lines(member, senders.senders(member, Which.named(name, keys), MAYBE)).stream()
                .sorted(Comparator.comparing(other -> !other.who().companyKey().equals(who.companyKey())))
                .toList();
    }

    /** A company, with some of what came from its people; empty when the member sees nothing from them. */
    Optional<Company> company(CurrentMember member, String key, @Nullable ListPlace below) {
        Which which = Which.at(key);
        List<Found> found = senders.senders(member, which, PAGE + 1);
        List<SenderLine> people = lines(member, found.subList(0, Math.min(PAGE, found.size())));
        if (people.isEmpty()) {
            return Optional.empty();
        }
        return senders.reach(member, which).map(reach -> {
            Who who = people.getFirst().who();
            return new Company(
                    page(member, key, which, who, reach, Scope.COMPANY, Set.of(key), below),
                    people,
                    found.size() > PAGE);
        });
    }

    /** Says that two senders are one person. */
    Joined join(CurrentMember by, String key, String other) {
        aliases.confirm(by);
        Optional<Who> one = seen(by, key);
        Optional<Who> another = seen(by, other);
        if (one.isEmpty()) {
            return Joined.NOBODY;
        }
        if (another.isEmpty()) {
            return Joined.NO_OTHER;
        }
        if (aliases.join(by, one.get().toKey(), another.get().toKey())) {
            audit.record(by.actor(), AuditAction.SENDERS_JOINED);
            return Joined.YES;
        }
        return aliases.samePeople(by.teamId()).alike(key).contains(other) ? Joined.YES : Joined.TOO_MANY;
    }

    /** Says that a sender is not the same person as this one; false when the member sees no such two, or they never were. */
    boolean separate(CurrentMember by, String key, String other) {
        aliases.confirm(by);
        boolean done = seen(by, key).isPresent()
                && seen(by, other).isPresent()
                && aliases.samePeople(by.teamId()).alike(key).contains(other)
                && aliases.separate(by, other);
        if (done) {
            audit.record(by.actor(), AuditAction.SENDERS_SEPARATED);
        }
        return done;
    }

    private Optional<Who> seen(CurrentMember member, String key) {
        if (key.isEmpty()) {
            return Optional.empty(); // senders of whom nothing is known
        }
        return lines(member, senders.senders(member, Which.from(Set.of(key)), 1)).stream()
                .map(SenderLine::who)
                .findFirst();
    }

    private SentPage page(
            CurrentMember member,
            String key,
            Which which,
            Who who,
            Reach reach,
            Scope scope,
            Collection<String> keys,
            @Nullable ListPlace below) {
        List<SentRow> found = senders.rows(member, which, below, PAGE + 1);
        List<SentRow> rows = found.subList(0, Math.min(PAGE, found.size()));
        Map<Long, Said> said = inbox.said(member, rows.stream().map(SentRow::id).toList());
        return new SentPage(
                key,
                who,
                reach,
                lessons.about(member, scope, keys),
                teaching.teachable(member, scope, keys),
                rows.stream().map(row -> row.with(said.get(row.id()))).toList(),
                found.size() > PAGE ? rows.getLast().place() : null);
    }

    private List<SenderLine> lines(CurrentMember member, List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Who> who =
                senders.who(member, found.stream().map(Found::newest).toList());
        Map<String, SenderAlias> said =
                aliases.said(member.teamId(), found.stream().map(Found::key).toList());
        Map<Long, String> names = said.isEmpty() ? Map.of() : lessons.memberNames(member.teamId());
        List<SenderLine> lines = new ArrayList<>();
        for (Found one : found) {
            @Nullable SenderAlias alias = said.get(one.key());
            SenderLine.@Nullable Word word =
                    alias == null ? null : new SenderLine.Word(names.getOrDefault(alias.memberId(), ""), alias.day());
            @Nullable Who known = who.get(one.newest());
            if (known != null) { // else it was deleted this very moment
                lines.add(new SenderLine(known, one.count(), word));
            }
        }
        return lines;
    }
}
