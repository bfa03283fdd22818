package gatehouse.archive;

import java.util.List;
import java.util.Random;

/** Somebody who doesn't exist. */
record GeneratedPerson(String first, String last, String slug, String company, String position) {

    private static final List<String> FIRST = List.of(
            "Ada", "Bram", "Cleo", "Dara", "Emil", "Freya", "Gita", "Hugo", "Ines", "Jonas", "Kai", "Lena", "Milo",
            "Noor", "Otto", "Pia", "Quentin", "Rosa", "Sami", "Tove", "Uma", "Viktor", "Wanda", "Xenia", "Yara",
            "Zoltan", "Żaneta", "李", "Søren", "Chloé");

    private static final List<String> LAST = List.of(
            "Ashgrove",
            "Briarwick",
            "Copperfen",
            "Dunmarsh",
            "Elderholm",
            "Fernsby",
            "Glasswater",
            "Hollowell",
            "Inkpen",
            "Juniper",
            "Kestrel",
            "Larkmoor",
            "Marlowe-Pike, Ph.D.",
            "Nettlefold",
            "Oakhanger",
            "Penhallow",
            "Quillstone",
            "Ravensworth",
            "Samplewood",
            "Thistleby",
            "Underhill",
            "Velvetine",
            "Wzórska",
            "Yarrow",
            "Zephyrine");

    private static final List<String> COMPANIES = List.of(
            "Northbeam Example GmbH",
            "Placeholder BV",
            "Example Rockets",
            "Sample & Daughters Ltd",
            "Acorn Example",
            "Testbed Partners",
            "Invented Systems",
            "Lorem Works");

    private static final List<String> POSITIONS =
            List.of("Founder", "Head of Platform", "Sales Development", "Recruiter", "Researcher", "Engineer", "");

    static GeneratedPerson number(int number, Random random) {
        return new GeneratedPerson(
                FIRST.get(random.nextInt(FIRST.size())),
                LAST.get(random.nextInt(LAST.size())),
                "invented-person-" + Integer.toString(number, 36),
                COMPANIES.get(random.nextInt(COMPANIES.size())),
                POSITIONS.get(random.nextInt(POSITIONS.size())));
    }

    String name() {
        return first + ' ' + last;
    }

    String address() {
        return "https://www.linkedin.com/in/" + slug;
    }
}
