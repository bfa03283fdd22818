package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.archive.GeneratedExport;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Nodes that stop in the middle, wake up late, or do the same work at once leave each row there once. */
class ImportResumeTest {
    private static final EmbeddedServer ONE = ApplicationContext.run(EmbeddedServer.class, "test");
    private static final EmbeddedServer TWO = ApplicationContext.run(EmbeddedServer.class, "test");
    private static final GeneratedExport MAILBOX = new GeneratedExport(2_600, 400, 80, 11);
    private static final byte[] EXPORT = Imports.export(MAILBOX);
    private static final byte[] OLDER = Imports.export(MAILBOX.older(1_700));

    @AfterAll
    static void stop() {
        ONE.getApplicationContext().close();
        TWO.getApplicationContext().close();
    }

    @Test
    void workThatStopsAfterEveryBatchGoesOnFromThere() {
        TestTeam calm = TestTeam.on(ONE);
        Imports.taken(calm.browserOf(calm.owner()), "Basic.zip", EXPORT);
        TestTeam shaken = TestTeam.on(ONE);
        Visitor visitor = shaken.browserOf(shaken.owner());
        String page = Imports.uploaded(visitor, "Basic.zip", EXPORT);
        TestUpload uploads = ONE.getApplicationContext().getBean(TestUpload.class);

        uploads.start(
                shaken.id(), id(page), List.of("message", "message_request", "inmail", "invitation", "connections"));
        int stops = 0;
        while (!uploads.workForOneBatch(shaken.id(), id(page))) {
            stops++;
        }

        assertThat(stops).isGreaterThan(4);
        assertThat(rows(shaken)).isEqualTo(rows(calm));
        Imports.assertThatNothingIsLost(visitor.get(page));
    }

    @Test
    void severalThatDoTheSameWorkAtOnceTakeEachRowOnce() throws Exception {
        TestTeam calm = TestTeam.on(ONE);
        Imports.taken(calm.browserOf(calm.owner()), "Basic.zip", EXPORT);
        TestTeam crowded = TestTeam.on(ONE);
        Visitor visitor = crowded.browserOf(crowded.owner());
        String page = Imports.uploaded(visitor, "Basic.zip", EXPORT);
        Imports.start(visitor, page);
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (EmbeddedServer node : List.of(ONE, TWO, ONE, TWO)) {
                TestUpload uploads = node.getApplicationContext().getBean(TestUpload.class);
                workers.add(threads.submit(() -> uploads.work(crowded.id(), id(page))));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
        Imports.await(visitor, page);

        assertThat(rows(crowded)).isEqualTo(rows(calm));
        Imports.assertThatNothingIsLost(visitor);
    }

    @Test
    void theSameFileAndAnOlderOneOnTwoNodesAtOnceTakeEachRowOnce() {
        TestTeam calm = TestTeam.on(ONE);
        Imports.taken(calm.browserOf(calm.owner()), "Basic.zip", EXPORT);
        Imports.taken(calm.browserOf(calm.owner()), "Older.zip", OLDER);
        TestTeam busy = TestTeam.on(ONE);
        Visitor here = busy.browserOf(busy.owner());
        Visitor there = busy.browserOf(busy.owner()).at(TWO);
        List<String> pages = List.of(
                Imports.uploaded(here, "Basic.zip", EXPORT),
                Imports.uploaded(there, "Basic (1).zip", EXPORT),
                Imports.uploaded(here, "Older.zip", OLDER));

        Imports.start(here, pages.get(0));
        Imports.start(there, pages.get(1));
        Imports.start(there, pages.get(2));
        pages.forEach(page -> Imports.assertThatNothingIsLost(Imports.await(here, page)));

        assertThat(rows(busy)).isEqualTo(rows(calm));
    }

    /** Everything of a team's outreaches but ids and times of today. */
    private static String rows(TestTeam team) {
        return Imports.rows(
                        "select concat_ws('|', o.kind, o.subject, o.text, o.sender_name, o.received_at, o.deleted_at,"
                            + " o.answered_before, o.relationship, v.intent, v.action, v.risk, round(v.intent_p, 9))"
                            + " from outreach o join verdict v on v.team_id = o.team_id and v.outreach_id = o.id where"
                            + " o.team_id = " + team.id())
                .stream()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static long id(String page) {
        return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    }
}
