package gatehouse.account;

import java.util.List;

/**
 * What a person reads on the page of their own account.
 *
 * @param codesLeft recovery codes not used yet
 */
record AccountPage(String name, String email, boolean twoStep, int codesLeft, List<SessionRow> sessions) {}
