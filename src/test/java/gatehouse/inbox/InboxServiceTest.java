package gatehouse.inbox;

import static gatehouse.db.generated.Tables.VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.TestTeam;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping and judging, on the real server. */
@MicronautTest(transactional = false)
class InboxServiceTest {
    private static final Outreach NOTE =
            new Outreach(OutreachKind.INMAIL, "A role", "Are you open to a new role 🙂?", Sender.UNKNOWN);

    @Inject
    InboxService inbox;

    @Inject
    Rejudging rejudging;

    @Inject
    Stored stored;

    @Inject
    EmbeddedServer server;

    private CurrentMember member;

    @BeforeEach
    void newTeam() {
        member = TestTeam.on(server).owner();
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        Sender sender = new Sender(
                "李示例 🚀",
                "Engineer",
                "https://www.linkedin.com/in/x",
                Relationship.MET,
                3,
                true,
                SenderForm.known(List.of("verified", "same_field")));
        long id = inbox.receive(member, NOTE.withSender(sender), "a");

        assertThat(inbox.find(member, id).orElseThrow().outreach()).isEqualTo(NOTE.withSender(sender));
    }

    @Test
    void aVerdictOfAnotherEngineIsReplacedWhenItIsLookedAt() {
        long id = inbox.receive(member, NOTE, "a");
        String engine = stored.engine(member.teamId(), id);
        stored.pretendJudgedBy(member.teamId(), id, "old");

        inbox.find(member, id);

        assertThat(stored.engine(member.teamId(), id)).isEqualTo(engine);
    }

    @Test
    void judgingAgainGoesThroughAllInBatchesAndTwiceDoesNoHarm() {
        Set<Long> all = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            long id = inbox.receive(member, NOTE, "form " + i);
            stored.pretendJudgedBy(member.teamId(), id, "old");
            all.add(id);
        }

        CompletableFuture.allOf(IntStream.range(0, 2)
                        .mapToObj(node -> CompletableFuture.runAsync(this::judgeAllAgain))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(all)
                .allSatisfy(id -> assertThat(stored.engine(member.teamId(), id)).isNotEqualTo("old"));
    }

    @Test
    void twoPostsOfOneFormAtTheSameMomentMakeOneRow() {
        Set<Long> made = new HashSet<>();
        for (int round = 0; round < 5; round++) {
            String form = "form " + round;
            CompletableFuture<@Nullable Long> one =
                    CompletableFuture.supplyAsync(() -> inbox.receive(member, NOTE, form));
            CompletableFuture<@Nullable Long> two =
                    CompletableFuture.supplyAsync(() -> inbox.receive(member, NOTE, form));
            assertThat(one.join()).isEqualTo(two.join());
            made.add(one.join());
        }
        assertThat(inbox.list(member, InboxFilter.ALL, null).rows())
                .hasSize(5)
                .extracting(InboxRow::id)
                .containsAll(made);
    }

    private void judgeAllAgain() {
        @Nullable StoredOutreach last = null;
        do {
            last = rejudging.judgeAgain(null, last, 3);
        } while (last != null);
    }

    /** Looks behind the service. */
    @Singleton
    @Transactional
    static class Stored {
        private final DSLContext sql;

        Stored(DSLContext sql) {
            this.sql = sql;
        }

        String engine(long team, long id) {
            return sql.select(VERDICT.ENGINE)
                    .from(VERDICT)
                    .where(VERDICT.TEAM_ID.eq(team))
                    .and(VERDICT.OUTREACH_ID.eq(id))
                    .fetchSingle(VERDICT.ENGINE);
        }

        void pretendUnconnected(long team, long id, String action) {
            sql.update(VERDICT)
                    .set(VERDICT.IS_CONNECTED, false)
                    .set(VERDICT.ACTION, action)
                    .where(VERDICT.TEAM_ID.eq(team))
                    .and(VERDICT.OUTREACH_ID.eq(id))
                    .execute();
        }

        void pretendJudgedBy(long team, long id, String engine) {
            sql.update(VERDICT)
                    .set(VERDICT.ENGINE, engine)
                    .where(VERDICT.TEAM_ID.eq(team))
                    .and(VERDICT.OUTREACH_ID.eq(id))
                    .execute();
        }
    }
}
