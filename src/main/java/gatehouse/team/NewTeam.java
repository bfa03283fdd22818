package gatehouse.team;

/** What opens an account: the team, and the person who opens it, with the password as typed. */
record NewTeam(String team, String name, EmailAddress email, String password) {
    /** Leaves the password out: a record that is ever logged must not carry it. */
    @Override
    public String toString() {
        return "NewTeam[" + team + "]";
    }
}
