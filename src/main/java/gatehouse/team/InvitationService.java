package gatehouse.team;

import gatehouse.audit.Actor;
import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.Ids;
import gatehouse.team.JoinRefused.Reason;
import gatehouse.web.NotFound;
import gatehouse.web.RandomToken;
import gatehouse.web.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes, shows and takes back the links people join a team by, and lets them in. */
@Singleton
@Transactional
public class InvitationService {
    static final Duration OPEN_FOR = Duration.ofDays(7);

    private static final int MOST_SHOWN = 50;

    private final InvitationRepository invitations;
    private final MemberService places;
    private final MemberRepository members;
    private final PersonRepository people;
    private final TeamRepository teams;
    private final Ids ids;
    private final AuditService audit;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            MemberService places,
            MemberRepository members,
            PersonRepository people,
            TeamRepository teams,
            Ids ids,
            AuditService audit,
            Clock clock) {
        this.invitations = invitations;
        this.places = places;
        this.members = members;
        this.people = people;
        this.teams = teams;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nobody becomes an owner by a link: it may have been passed on. */
    static List<Role> rolesToGive(Role by) {
        return List.of(Role.MEMBER, Role.VIEWER, Role.ADMIN).stream()
                .filter(by::manages)
                .toList();
    }

    NewInvitation create(CurrentMember by, Role role) {
        places.confirm(by);
        if (!rolesToGive(by.role()).contains(role)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "403");
        }
        Instant now = clock.instant();
        NewInvitation made = new NewInvitation(ids.next(), RandomToken.next());
        invitations.add(by, made.id(), RandomToken.hash(made.token()), role, now, now.plus(OPEN_FOR));
        audit.record(by.actor(), AuditAction.INVITED, null, role.key());
        return made;
    }

    List<Invitation> list(CurrentMember member) {
        return invitations.list(member.teamId(), clock.instant(), MOST_SHOWN);
    }

    Optional<Invitation> find(CurrentMember member, long id) {
        return invitations.find(member.teamId(), id, clock.instant());
    }

    /** Whether a token is that of this open invitation. */
    boolean fits(CurrentMember member, long id, String token) {
        return find(member.teamId(), token)
                .filter(offer -> offer.invitation().id() == id)
                .isPresent();
    }

    void revoke(CurrentMember by, long id) {
        places.confirm(by);
        Invitation open = find(by, id).orElseThrow(NotFound::new);
        if (!by.role().manages(open.role())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "403");
        }
        invitations.revoke(by.teamId(), id, clock.instant());
        audit.record(by.actor(), AuditAction.INVITATION_REVOKED);
    }

    /** What the holder of a link may join; empty when it was used, revoked, has expired or never was. */
    Optional<Offer> find(long teamId, String token) {
        return invitations
                .find(teamId, RandomToken.hash(token), clock.instant())
                .flatMap(open -> teams.findName(teamId).map(name -> new Offer(name, open)));
    }

    /** A place offered to whoever holds the link. */
    record Offer(String teamName, Invitation invitation) {}

    /** Lets a new person in and gives their id; empty when the link is not open any more. */
    Optional<Long> accept(long teamId, String token, NewPerson person, String passwordHash) {
        Optional<Role> role = use(teamId, token);
        if (role.isEmpty()) {
            return Optional.empty();
        }
        long personId = ids.next();
        if (!people.add(personId, person.email(), person.name(), passwordHash, clock.instant())) {
            throw new JoinRefused(Reason.EMAIL_TAKEN);
        }
        enter(teamId, token, personId, person.name(), role.get());
        return Optional.of(personId);
    }

    /** Lets somebody in who has an account, also one who was here before; false when the link is not open any more. */
    boolean accept(long teamId, String token, SignedIn person) {
        Optional<Role> role = use(teamId, token);
        if (role.isEmpty()) {
            return false;
        }
        Optional<Member> before = members.lockPerson(teamId, person.personId());
        if (before.isEmpty()) {
            String name = people.findName(person.personId()).orElseThrow();
            enter(teamId, token, person.personId(), name, role.get());
        } else if (before.get().isHere()) {
            throw new JoinRefused(Reason.ALREADY_HERE);
        } else {
            members.takeBack(teamId, before.get().id(), role.get());
            finish(teamId, token, person.personId(), before.get().id(), role.get());
        }
        return true;
    }

    private Optional<Role> use(long teamId, String token) {
        byte[] hash = RandomToken.hash(token);
        Optional<Role> role = invitations.find(teamId, hash, clock.instant()).map(Invitation::role);
        // Of many who try at once, this update lets one through: the others wait for its row and then find it used.
        return role.filter(open -> invitations.use(teamId, hash, clock.instant()));
    }

    private void enter(long teamId, String token, long personId, String name, Role role) {
        long memberId = ids.next();
        if (!members.add(teamId, memberId, personId, name, role, clock.instant())) {
            throw new JoinRefused(Reason.ALREADY_HERE);
        }
        finish(teamId, token, personId, memberId, role);
    }

    private void finish(long teamId, String token, long personId, long memberId, Role role) {
        people.addTeam(personId, teamId);
        invitations.setUsedBy(teamId, RandomToken.hash(token), memberId);
        audit.record(new Actor(teamId, memberId, null), AuditAction.JOINED, null, role.key());
    }
}
