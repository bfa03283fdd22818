package gatehouse.inbox;

import gatehouse.db.Database;
import gatehouse.db.DatabaseAddress;
import gatehouse.verdict.MinHash;
import gatehouse.verdict.PlantedCampaigns;
import gatehouse.verdict.PlantedCampaigns.Planted;
import gatehouse.verdict.Wording;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * How long it takes to find the template of a message among those of a million others, in a database of its own under {@code
 * target/bench-database}. Every message that is not word for word another one's counts as a template of its own, which is more than there
 * would be. An argument is another number of messages.
 */
public final class TemplateLookup {
    private static final long TEAM = 1;
    private static final int AT_ONCE = 10_000;
    private static final int TRIES = 2_000;

    private TemplateLookup() {}

    public static void main(String[] arguments) throws SQLException {
        int messages = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Map<String, String> settings = new HashMap<>(System.getenv());
        settings.putIfAbsent("GATEHOUSE_DATA", "target/bench-database");
        try (Database database = Database.open(settings, step -> {})) {
            DatabaseAddress address = database.address();
            Flyway.configure()
                    .dataSource(address.url(), address.user(), address.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            Properties like = new Properties();
            like.setProperty("user", address.user());
            like.setProperty("password", address.password());
            like.setProperty("rewriteBatchedStatements", "true");
            try (Connection connection = DriverManager.getConnection(address.url(), like)) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                fill(connection, messages);
                measure(connection, messages);
            }
        }
    }

    private static void measure(Connection connection, int messages) throws SQLException {
        DSLContext sql = DSL.using(
                connection, SQLDialect.MYSQL, new Settings().withRenderGroupConcatMaxLenSessionVariable(false));
        Templates templates = new Templates(new TemplateRepository(sql));
        List<Planted> known = PlantedCampaigns.of(AT_ONCE, 1);
        List<Planted> strange = PlantedCampaigns.of(AT_ONCE, -1);
        for (int round = 0; round < 2; round++) {
            say("a text that is there", times(connection, templates, known, ""));
            say("a variant of a text that is there", times(connection, templates, known, " we truly think so, dear"));
            say("a new text, found to be new and kept", times(connection, templates, strange, ""));
        }
        say("the same, 500 at once, each", batches(connection, templates, strange));
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from template_band")) {
            rows.next();
            System.out.printf("%,d messages, %,d rows of bands%n", messages, rows.getLong(1));
        }
    }

    private static double[] times(Connection connection, Templates templates, List<Planted> some, String more)
            throws SQLException {
        List<Double> times = new ArrayList<>();
        for (Planted message : some) {
            String text = message.text() + more;
            if (times.size() < TRIES && Wording.of(text).isComparable()) {
                long start = System.nanoTime();
                templates.find(TEAM, List.of(Wording.of(text)), Set.of());
                times.add((System.nanoTime() - start) / 1e6);
                connection.rollback();
            }
        }
        return times.stream().mapToDouble(time -> time).sorted().toArray();
    }

    private static double[] batches(Connection connection, Templates templates, List<Planted> some)
            throws SQLException {
        double[] times = new double[some.size() / 500];
        for (int batch = 0; batch < times.length; batch++) {
            long start = System.nanoTime();
            List<Wording> texts = some.subList(batch * 500, batch * 500 + 500).stream()
                    .map(message -> Wording.of(message.text()))
                    .toList();
            templates.find(TEAM, texts, Set.of());
            times[batch] = (System.nanoTime() - start) / 1e6 / 500;
            connection.rollback();
        }
        Arrays.sort(times);
        return times;
    }

    private static void say(String what, double[] sorted) {
        System.out.printf(
                "%s: median %.2f ms, p99 %.2f ms of %d%n",
                what, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)], sorted.length);
    }

    /** In the order of the keys, or it would take hours; the tables then hold the same. */
    private static void fill(Connection connection, int messages) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from template")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                return; // from an earlier run
            }
        }
        Map<Long, Template> templates = new HashMap<>();
        for (int from = 0; from < messages; from += AT_ONCE) {
            for (Planted message : PlantedCampaigns.of(Math.min(AT_ONCE, messages - from), 1 + from / AT_ONCE)) {
                Wording wording = Wording.of(message.text());
                if (wording.isComparable()) {
                    templates.putIfAbsent(Wording.idOf(wording.key()), new Template(wording.key(), wording.shingles()));
                }
            }
        }
        List<Template> sorted = new ArrayList<>(templates.values());
        templates.clear();
        sorted.sort(Comparator.comparingLong(Template::id));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into template (team_id, id, template_key, shingles) values (?, ?, ?, ?)")) {
            for (int i = 0; i < sorted.size(); i++) {
                insert.setLong(1, TEAM);
                insert.setLong(2, sorted.get(i).id());
                insert.setString(3, sorted.get(i).key());
                insert.setBytes(4, Wording.packed(sorted.get(i).shingles()));
                flush(connection, insert, i, sorted.size());
            }
        }
        // A sixteenth of the keys at a time, so that they fit into memory.
        for (int part = -8; part < 8; part++) {
            fillBands(connection, sorted, part);
        }
    }

    private record Band(long key, long template) {}

    private static void fillBands(Connection connection, List<Template> templates, int part) throws SQLException {
        List<Band> bands = new ArrayList<>();
        for (Template template : templates) {
            for (long key : MinHash.bands(template.shingles())) {
                if (key >> 60 == part) {
                    bands.add(new Band(key, template.id()));
                }
            }
        }
        bands.sort(Comparator.comparingLong(Band::key).thenComparingLong(Band::template));
        List<Band> kept = new ArrayList<>(bands.size());
        for (Band band : bands) {
            int full = kept.size() - TemplateRepository.FULL;
            if (full < 0 || kept.get(full).key() != band.key()) {
                kept.add(band);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into template_band (team_id, band_key, template_id) values (?, ?, ?)")) {
            for (int i = 0; i < kept.size(); i++) {
                insert.setLong(1, TEAM);
                insert.setLong(2, kept.get(i).key());
                insert.setLong(3, kept.get(i).template());
                flush(connection, insert, i, kept.size());
            }
        }
    }

    private static void flush(Connection connection, PreparedStatement insert, int row, int all) throws SQLException {
        insert.addBatch();
        if (row % AT_ONCE == AT_ONCE - 1 || row == all - 1) {
            insert.executeBatch();
            connection.commit();
        }
    }
}
