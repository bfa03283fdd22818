package gatehouse.team;

import gatehouse.web.Times;
import java.util.List;
import java.util.stream.Stream;

/**
 * One member as the team page shows it.
 *
 * @param isYou whether it is the one who looks
 * @param roles what the one who looks may make of them; empty when they may change nothing
 */
public record MemberRow(Member member, boolean isYou, List<Role> roles) {
    static List<MemberRow> all(List<Member> members, CurrentMember viewer) {
        return members.stream().map(member -> of(member, viewer)).toList();
    }

    private static MemberRow of(Member member, CurrentMember viewer) {
        boolean isYou = member.id() == viewer.memberId();
        boolean may = viewer.role().manages(member.role());
        List<Role> roles =
                may ? Stream.of(Role.values()).filter(viewer.role()::manages).toList() : List.of();
        return new MemberRow(member, isYou, roles);
    }

    public boolean mayChange() {
        return !roles.isEmpty();
    }

    /** A name without a sign-in, used on a shared screen. */
    public boolean isNameOnly() {
        return member.personId() == null;
    }

    /** Several people may use one sign-in only where little can be done with it. */
    public boolean mayBeShared() {
        return !isNameOnly() && !member.role().manages();
    }

    public String since() {
        return Times.day(member.joinedAt());
    }
}
