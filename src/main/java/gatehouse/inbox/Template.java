package gatehouse.inbox;

import gatehouse.verdict.Wording;

/** A text that was like no other before it, as the hashes of its words. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Template(String key, int[] shingles) {

    long id() {
        return Wording.idOf(key);
    }
}
