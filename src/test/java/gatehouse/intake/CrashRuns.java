package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Kills the program at 30 moments of an import and its database at 10, and compares what is there in the end with a run that nobody
 * disturbed. Run by hand, as it takes half an hour: {@code mvn test -Dtest=CrashRuns -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CrashRuns {
    private static final long SEED = 20_261_122;
    private static final int KILLS_OF_THE_PROGRAM = Integer.getInteger("crash.program", 30);
    private static final int KILLS_OF_THE_DATABASE = Integer.getInteger("crash.database", 10);
    private static final int MESSAGES = 6_000;
    private static final int INVITATIONS = 600;
    private static final int CONNECTIONS = 400;

    /** All that an import leaves behind but ids and the times of today. */
    private static final List<String> TABLES = List.of(
            "select concat_ws('|', o.kind, o.subject, o.text, o.sender_name, o.sender_headline, o.sender_profile_url,"
                    + " o.relationship, o.received_at, o.deleted_at, o.answered_before, o.is_private, v.intent,"
                    + " v.intent_p, v.runner_up, v.action, v.risk, v.risk_p) from outreach o left join verdict v on"
                    + " v.team_id = o.team_id and v.outreach_id = o.id where o.import_id = ",
            "select concat_ws('|', file, line, fault, raw) from import_reject where import_id = ",
            "select concat_ws('|', state, bytes_kept, read_rows, tally, found) from mailbox_import where id = ",
            "select concat('chunk ', number) from upload_chunk where import_id = ");

    private final Random random = new Random(SEED);

    @Test
    void whateverIsKilledTheEndIsTheSame() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "crash").toAbsolutePath();
        int rounds = KILLS_OF_THE_PROGRAM + KILLS_OF_THE_DATABASE;
        List<String> expected = new ArrayList<>();
        long usual;
        try (RunningApp calm = new RunningApp(folder.resolve("calm"), "400m")) {
            calm.start();
            calm.foundTeam("Nora Quillfeather");
            run(calm, -1);
            long begun = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                expected.add(left(calm, run(calm, round)));
            }
            usual = Duration.ofNanos(System.nanoTime() - begun).toMillis() / rounds;
        }
        System.out.println("Undisturbed, an import takes " + usual + " ms.");
        try (RunningApp shaken = new RunningApp(folder.resolve("shaken"), "400m")) {
            shaken.start();
            shaken.foundTeam("Nora Quillfeather");
            run(shaken, -1);
            for (int round = 0; round < rounds; round++) {
                String page = shaken.upload("Basic.zip", export(round));
                boolean whileCounting = random.nextInt(5) == 0;
                long moment = random.nextLong(usual);
                if (whileCounting) {
                    disturb(shaken, round, moment / 4);
                }
                RunningApp.waitUntil(() -> shaken.isQuiet(page));
                shaken.take(page);
                String where = "over";
                if (!whileCounting) {
                    where = disturb(shaken, round, moment);
                }
                long begun = System.nanoTime();
                RunningApp.waitUntil(() -> shaken.isQuiet(page));
                System.out.printf(
                        "%d: killed %s after %d ms (%s), done %d ms later%n",
                        round,
                        round < KILLS_OF_THE_PROGRAM ? "program" : "database",
                        moment,
                        whileCounting ? "counting" : where,
                        Duration.ofNanos(System.nanoTime() - begun).toMillis());
                assertThat(left(shaken, page)).as("round " + round).isEqualTo(expected.get(round));
            }
        }
    }

    private String disturb(RunningApp app, int round, long moment) throws Exception {
        Thread.sleep(moment);
        String where = app.rows("select concat(state, ' ', part, ' ', done_rows) from mailbox_import"
                        + " order by id desc limit 1")
                .getFirst();
        if (round < KILLS_OF_THE_PROGRAM) {
            app.kill();
            app.start();
        } else {
            app.killDatabase();
        }
        return where;
    }

    private static String run(RunningApp app, int round) throws Exception {
        String page = app.upload("Basic.zip", export(round));
        RunningApp.waitUntil(() -> app.isQuiet(page));
        app.take(page);
        RunningApp.waitUntil(() -> app.isQuiet(page));
        return page;
    }

    private static String left(RunningApp app, String page) {
        String id = page.substring(page.lastIndexOf('/') + 1);
        RunningApp.waitUntil(() -> none(app, TABLES.getLast() + id));
        return TABLES.stream()
                .flatMap(query -> rows(app, query + id).stream().sorted())
                .collect(Collectors.joining("\n"));
    }

    private static boolean none(RunningApp app, String query) {
        return rows(app, query).isEmpty();
    }

    private static List<String> rows(RunningApp app, String query) {
        try {
            return app.rows(query);
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] export(int round) {
        return Imports.export(MESSAGES, INVITATIONS, CONNECTIONS, SEED + round);
    }
}
