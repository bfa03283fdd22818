package gatehouse.archive;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;

/**
 * One outreach as read from a copied LinkedIn page.
 *
 * @param text the sender's own words; empty for an invitation without a note
 */
public record CopiedOutreach(OutreachKind kind, Sender sender, String text) {}
