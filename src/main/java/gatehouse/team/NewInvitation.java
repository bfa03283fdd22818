package gatehouse.team;

/** An invitation that was just made, with the only copy of its token. */
record NewInvitation(long id, String token) {
    /** Leaves the token out: a record that is ever logged must not carry it. */
    @Override
    public String toString() {
        return "NewInvitation[" + id + "]";
    }
}
