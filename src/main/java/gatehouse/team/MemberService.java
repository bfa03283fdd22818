package gatehouse.team;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.Ids;
import gatehouse.web.NotFound;
import gatehouse.web.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a team and what they may do there.
 *
 * <p>Changes lock first the team, then the rows of members in the order of their ids, so that two at once wait for each other.
 */
@Singleton
@Transactional
public class MemberService {
    private final TeamRepository teams;
    private final MemberRepository members;
    private final PersonRepository people;
    private final SessionRepository sessions;
    private final InvitationRepository invitations;
    private final Ids ids;
    private final AuditService audit;
    private final Clock clock;

    MemberService(
            TeamRepository teams,
            MemberRepository members,
            PersonRepository people,
            SessionRepository sessions,
            InvitationRepository invitations,
            Ids ids,
            AuditService audit,
            Clock clock) {
        this.teams = teams;
        this.members = members;
        this.people = people;
        this.sessions = sessions;
        this.invitations = invitations;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes sure, inside the transaction of the caller, that the member still has the place and the role with which the request came
     * in; neither can change until the transaction ends. Whatever changes something of a team calls this first.
     *
     * @throws Refusal when the member was removed or has another role since
     */
    public void confirm(CurrentMember member) {
        lock(member, Set.of());
    }

    /**
     * Whether somebody may still hand things in, for work that goes on without them; that stays so until the transaction ends.
     */
    public boolean mayWork(long teamId, long memberId) {
        @Nullable Member member = members.lock(teamId, Set.of(memberId)).get(memberId);
        return member != null && member.isHere() && member.role().works();
    }

    /**
     * Whether somebody at a shared screen has taken the name of a member who signs in alone. A name is chosen without a password, so it
     * must not open what is that member's own.
     */
    public boolean isBorrowed(CurrentMember member) {
        return member.isAtSharedScreen()
                && find(member, member.memberId())
                        .filter(named -> named.personId() != null)
                        .isPresent();
    }

    /**
     * Called before anything that is a member's own and no teammate's is shown or changed.
     *
     * @throws Refusal when the member is {@linkplain #isBorrowed borrowed}
     */
    public void refuseBorrowed(CurrentMember member) {
        if (isBorrowed(member)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "borrowed");
        }
    }

    /** Everybody who is in the team, in the order they came. */
    public List<Member> list(CurrentMember member) {
        return members.list(member.teamId());
    }

    /**
     * The person behind a member whom the given one may let in again without their password.
     *
     * <p>It opens all the person's teams, so whoever does it has to stand above them in each: an admin of one team must not get into
     * another that way.
     *
     * @throws Refusal when the role isn't high enough here or elsewhere
     */
    public long personToLetIn(CurrentMember by, long id) {
        confirm(by);
        @Nullable
        Long personId = members.find(by.teamId(), id).orElseThrow(NotFound::new).personId();
        if (personId == null || personId == by.personId()) {
            throw new NotFound();
        }
        for (long team : people.listTeams(personId)) {
            if (!manages(by.personId(), personId, team)) {
                throw team == by.teamId() ? notYours() : new Refusal(HttpStatus.FORBIDDEN, "other-team");
            }
        }
        return personId;
    }

    /** Whether somebody could still let the person in who could once; nobody can whom no team puts above them. */
    public boolean mayStillLetIn(long byPersonId, long personId) {
        List<Long> teamIds = people.listTeams(personId);
        return !teamIds.isEmpty() && teamIds.stream().allMatch(team -> manages(byPersonId, personId, team));
    }

    Optional<Member> find(CurrentMember member, long id) {
        return members.find(member.teamId(), id);
    }

    /** The names to choose from at a shared screen. */
    List<Member> names(CurrentMember screen) {
        return members.list(screen.teamId()).stream()
                .filter(member -> !member.isShared())
                .toList();
    }

    /** What became of a change of role; the key is that of the sentence for it. */
    enum RoleChange {
        DONE("role"),
        LAST_OWNER("last-owner"),
        MEANWHILE("meanwhile");

        private final String key;

        RoleChange(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** @param version what the place was when the one who changes it looked: of two at once, one has to look again */
    RoleChange changeRole(CurrentMember by, long id, Role role, int version) {
        Member member = lockForChange(by, id);
        if (!by.role().manages(role) || member.personId() == null || (member.isShared() && role.manages())) {
            throw notYours();
        }
        if (member.version() != version) {
            return RoleChange.MEANWHILE;
        }
        if (role != Role.OWNER && isLastOwner(by.teamId(), member)) {
            return RoleChange.LAST_OWNER;
        }
        members.setRole(by.teamId(), id, role);
        if (role.compareTo(member.role()) < 0) {
            invitations.revokeOf(by.teamId(), id, clock.instant());
        }
        audit.record(by.actor(), AuditAction.ROLE_CHANGED, id, role.key());
        return RoleChange.DONE;
    }

    /** Says whether several people use a sign-in on one screen. Whoever can do much in a team signs in alone. */
    void share(CurrentMember by, long id, boolean shared) {
        Member member = lockForChange(by, id);
        if (member.personId() == null || member.role().manages()) {
            throw notYours();
        }
        if (member.isShared() != shared) {
            members.setShared(by.teamId(), id, shared);
            audit.record(by.actor(), shared ? AuditAction.SCREEN_SHARED : AuditAction.SCREEN_UNSHARED, id);
        }
    }

    /** Adds somebody who has no sign-in of their own and only works at a shared screen. */
    void addName(CurrentMember by, String name) {
        confirm(by);
        long id = ids.next();
        members.add(by.teamId(), id, null, name, Role.MEMBER, clock.instant());
        audit.record(by.actor(), AuditAction.NAME_ADDED, id);
    }

    /** Ends a member's place and sessions here; false when it would leave the team without an owner. */
    boolean remove(CurrentMember by, long id) {
        if (!end(by.teamId(), lockForChange(by, id))) {
            return false;
        }
        audit.record(by.actor(), AuditAction.MEMBER_REMOVED, id);
        return true;
    }

    /** Ends one's own place here; false for the last owner. */
    public boolean leave(CurrentMember member) {
        if (member.isAtSharedScreen()) {
            throw notYours();
        }
        teams.lock(member.teamId());
        if (!end(member.teamId(), here(lock(member, Set.of()), member.loginId()))) {
            return false;
        }
        audit.record(member.actor(), AuditAction.MEMBER_LEFT);
        return true;
    }

    private boolean end(long teamId, Member member) {
        if (isLastOwner(teamId, member)) {
            return false;
        }
        members.setRemoved(teamId, member.id(), clock.instant());
        invitations.revokeOf(teamId, member.id(), clock.instant());
        Long personId = member.personId();
        if (personId != null) {
            people.removeTeam(personId, teamId);
            sessions.deleteOn(teamId, personId);
        }
        return true;
    }

    private boolean manages(long byPersonId, long personId, long team) {
        Optional<Role> by = roleOf(byPersonId, team);
        Optional<Role> of = roleOf(personId, team);
        return of.isEmpty() || (by.isPresent() && by.get().manages(of.get()));
    }

    private Optional<Role> roleOf(long personId, long team) {
        return members.findPlace(team, personId, null)
                .flatMap(found -> Optional.ofNullable(found.place()))
                .map(CurrentMember::role);
    }

    private boolean isLastOwner(long teamId, Member member) {
        return member.role() == Role.OWNER && !members.hasOwnerBeside(teamId, member.id());
    }

    /** The member to change, once it is sure that the one who changes may do it and that both stay as they are. */
    private Member lockForChange(CurrentMember by, long id) {
        teams.lock(by.teamId());
        Member member = here(lock(by, Set.of(id)), id);
        if (!by.role().manages(member.role())) {
            throw notYours();
        }
        return member;
    }

    private Map<Long, Member> lock(CurrentMember member, Collection<Long> others) {
        Set<Long> ids = new HashSet<>(others);
        ids.add(member.loginId());
        ids.add(member.memberId());
        Map<Long, Member> found = members.lock(member.teamId(), ids);
        @Nullable Member login = found.get(member.loginId());
        @Nullable Member named = found.get(member.memberId());
        if (login == null || named == null || !named.isHere() || !isSame(login, member)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "place-changed");
        }
        return found;
    }

    private static boolean isSame(Member login, CurrentMember member) {
        return login.isHere() && login.role() == member.role() && login.isShared() == member.isAtSharedScreen();
    }

    private static Member here(Map<Long, Member> found, long id) {
        @Nullable Member member = found.get(id);
        if (member == null || !member.isHere()) {
            throw new NotFound();
        }
        return member;
    }

    private static Refusal notYours() {
        return new Refusal(HttpStatus.FORBIDDEN, "403");
    }
}
