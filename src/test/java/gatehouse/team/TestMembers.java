package gatehouse.team;

/** Members that are in no database, for what only asks who somebody is. */
public final class TestMembers {
    public static final CurrentMember SOMEBODY = new CurrentMember(1, 2, 2, 3, "Olu Owner", "Team", Role.OWNER);

    private TestMembers() {}
}
