package gatehouse.archive;

/**
 * Where something stands in an archive.
 *
 * @param file name inside the archive, or of the archive itself; only shown
 * @param line line on which it begins, from 1; 0 when the file has no lines
 */
public record Place(String file, long line) {}
