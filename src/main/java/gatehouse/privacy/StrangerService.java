package gatehouse.privacy;

import gatehouse.db.ConflictRetry;
import gatehouse.privacy.EraseService.Erased;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what a team has of one stranger, and erases it everywhere. */
@Singleton
public class StrangerService {
    private final StrangerRepository strangers;
    private final EraseService erase;
    private final MemberService members;
    private final ConflictRetry retry;

    StrangerService(StrangerRepository strangers, EraseService erase, MemberService members, ConflictRetry retry) {
        this.strangers = strangers;
        this.erase = erase;
        this.members = members;
        this.retry = retry;
    }

    @Transactional
    FoundStranger find(CurrentMember member, Stranger stranger) {
        members.confirm(member);
        List<FoundOutreach> found = new ArrayList<>(strangers.find(member, stranger));
        found.addAll(strangers.fromSamePerson(
                member, stranger, found.stream().map(FoundOutreach::id).toList()));
        found.sort(Comparator.comparingLong(FoundOutreach::id).reversed());
        List<Long> own = found.stream().map(FoundOutreach::id).toList();
        return new FoundStranger(
                found,
                strangers.lessons(member.teamId(), own, stranger.lessonKey()),
                strangers.connections(member.teamId(), stranger),
                strangers.mentions(member, stranger, own));
    }

    /** Erases what was found, and what has come from them since; gives how many outreaches went. Not one transaction but several. */
    int erase(CurrentMember member, Stranger stranger) {
        FoundStranger found = find(member, stranger);
        while (retry.run(() -> erase.lessons(member, found.lessons())) > 0) {
            // the next batch
        }
        for (int from = 0; from < found.connections().size(); from += EraseService.BATCH) {
            List<Long> some = found.connections()
                    .subList(
                            from,
                            Math.min(
                                    from + EraseService.BATCH,
                                    found.connections().size()));
            retry.run(() -> erase.connections(member, some));
        }
        while (retry.run(() -> erase.unreadRows(member, stranger)) > 0) {
            // the next batch
        }
        List<Long> ids = found.ids();
        int gone = 0;
        for (int from = 0; from < ids.size(); from += EraseService.PARENTS) {
            List<Long> some = ids.subList(from, Math.min(from + EraseService.PARENTS, ids.size()));
            gone += eraseAll(member, some);
        }
        while (retry.run(() -> erase.restingOnGoneLessons(member.teamId())) > 0) {
            // the next batch
        }
        return gone;
    }

    private int eraseAll(CurrentMember by, List<Long> some) {
        int gone = 0;
        for (Erased erased = batch(by, some); erased.rows() > 0; erased = batch(by, some)) {
            gone += erased.outreaches();
        }
        return gone;
    }

    private Erased batch(CurrentMember by, List<Long> some) {
        return retry.run(() -> erase.stranger(by, some));
    }
}
