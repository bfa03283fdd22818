package gatehouse.team;

/** Somebody who opens an account to join a team, with the password as typed. */
record NewPerson(EmailAddress email, String name, String password) {
    /** Leaves the password out: a record that is ever logged must not carry it. */
    @Override
    public String toString() {
        return "NewPerson[" + name + "]";
    }
}
