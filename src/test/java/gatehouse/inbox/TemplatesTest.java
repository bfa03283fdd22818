package gatehouse.inbox;

import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.TEMPLATE;
import static gatehouse.db.generated.Tables.TEMPLATE_BAND;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.db.ConflictRetry;
import gatehouse.team.CurrentMember;
import gatehouse.team.TestTeam;
import gatehouse.verdict.MinHash;
import gatehouse.verdict.PlantedCampaigns;
import gatehouse.verdict.PlantedCampaigns.Planted;
import gatehouse.verdict.Wording;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which texts are taken for the same, on the real server. */
@MicronautTest(transactional = false)
class TemplatesTest {
    private static final int AT_ONCE = 500;

    @Inject
    BulkService bulk;

    @Inject
    InboxService inbox;

    @Inject
    Rejudging rejudging;

    @Inject
    ConflictRetry retry;

    @Inject
    TestCampaigns campaigns;

    @Inject
    DSLContext sql;

    @Inject
    TransactionOperations<Connection> transactions;

    private final TestTeam team;
    private final CurrentMember member;

    TemplatesTest(TestTeam team) {
        this.team = team;
        this.member = team.owner();
    }

    /**
     * Measured against comparing each with each. A hit is a pair of messages of one template of whose words 60 % or more are common;
     * messages too short to be compared have no pairs.
     */
    @Test
    void ofTenThousandMessagesNearlyAllCopiesAreFoundAndNearlyNothingElse() {
        List<Planted> all = PlantedCampaigns.of(10_000, 11);
        List<Arriving> found = IntStream.range(0, all.size())
                .mapToObj(i -> Imported.message(all.get(i).text(), "sender-" + i))
                .toList();
        for (int from = 0; from < found.size(); ) {
            List<Arriving> some = found.subList(from, Math.min(from + AT_ONCE, found.size()));
            from += bulk.receive(Imported.by(member, 1), some, Imported.ROOM).taken();
        }
        Map<String, String> keys = inTransaction(sql -> sql.select(OUTREACH.SENDER_NAME, OUTREACH.TEMPLATE_KEY)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(team.id()))
                .fetchMap(OUTREACH.SENDER_NAME, OUTREACH.TEMPLATE_KEY));
        List<int[]> shingles =
                all.stream().map(one -> Wording.of(one.text()).shingles()).toList();
        String[] given = IntStream.range(0, all.size())
                .mapToObj(i -> keys.get("Sam sender-" + i))
                .toArray(String[]::new);

        Pairs pairs = Pairs.of(shingles, given);

        assertThat(pairs.alike()).isGreaterThan(10_000);
        assertThat((double) pairs.hits() / pairs.alike()).as(pairs.toString()).isGreaterThan(0.95);
        assertThat((double) pairs.hits() / pairs.together())
                .as(pairs.toString())
                .isGreaterThan(0.98);
        assertThat(IntStream.range(0, all.size())
                        .filter(i -> all.get(i).text().contains("thanks so much"))
                        .filter(i -> shingles.get(i).length > 0))
                .isEmpty();
    }

    /** Pairs that are alike, that share a template, and that do both. */
    private record Pairs(long alike, long together, long hits) {

        static Pairs of(List<int[]> shingles, String[] keys) {
            Map<Integer, List<Integer>> holding = new HashMap<>();
            for (int i = 0; i < keys.length; i++) {
                for (int shingle : shingles.get(i)) {
                    holding.computeIfAbsent(shingle, hash -> new ArrayList<>()).add(i);
                }
            }
            long alike = 0;
            long together = 0;
            long hits = 0;
            int[] common = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                if (shingles.get(i).length == 0) {
                    continue;
                }
                Arrays.fill(common, 0);
                for (int shingle : shingles.get(i)) {
                    holding.getOrDefault(shingle, List.of()).forEach(other -> common[other]++);
                }
                for (int j = i + 1; j < keys.length; j++) {
                    int all = shingles.get(i).length + shingles.get(j).length - common[j];
                    boolean isAlike = common[j] >= Wording.ALIKE * all;
                    boolean isTogether = keys[i].equals(keys[j]);
                    alike += isAlike ? 1 : 0;
                    together += isTogether ? 1 : 0;
                    hits += isAlike && isTogether ? 1 : 0;
                }
            }
            return new Pairs(alike, together, hits);
        }
    }

    @Test
    void aRepeatedTextAddsNothingAndAShortOneIsNotKept() {
        String text = PlantedCampaigns.text(5) + PlantedCampaigns.text(6);
        long first = campaigns.hand(member, text, "Ada Moss");
        long again = campaigns.hand(member, text + " 17 https://example.com/x", "Bo Lind");
        campaigns.hand(member, "Thank you for connecting, I look forward to staying in touch with you.", "Cy Dahl");

        assertThat(campaigns.templateOf(team, again)).isEqualTo(campaigns.templateOf(team, first));
        assertThat(count(sql -> sql.fetchCount(TEMPLATE, TEMPLATE.TEAM_ID.eq(team.id()))))
                .isEqualTo(1);
        assertThat(count(sql -> sql.fetchCount(TEMPLATE_BAND, TEMPLATE_BAND.TEAM_ID.eq(team.id()))))
                .isEqualTo(MinHash.BANDS);
    }

    @Test
    void anotherTeamsTextIsNotKnown(TestTeam other) {
        String text = PlantedCampaigns.text(7) + PlantedCampaigns.text(8);
        campaigns.hand(member, text, "Ada Moss");
        campaigns.hand(other.owner(), text.replace("We ", "We truly "), "Ada Moss");

        assertThat(count(sql -> sql.fetchCount(TEMPLATE, TEMPLATE.TEAM_ID.eq(other.id()))))
                .isEqualTo(1);
    }

    @Test
    void severalWhoGetTheSameNewTextAtOnceGetOneTemplate() {
        String text = PlantedCampaigns.text(9) + PlantedCampaigns.text(10);
        List<Long> ids = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> retry.runInserting(() -> campaigns.hand(member, text, "Sender " + i))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(ids.stream().map(id -> campaigns.templateOf(team, id)).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(count(sql -> sql.fetchCount(TEMPLATE, TEMPLATE.TEAM_ID.eq(team.id()))))
                .isEqualTo(1);
    }

    @Test
    void whatCameBeforeThereWereTemplatesGetsOneWhenItIsJudgedAgain() {
        String text = PlantedCampaigns.text(11) + PlantedCampaigns.text(12);
        long old = campaigns.hand(member, text, "Ada Moss");
        count(sql -> sql.update(OUTREACH)
                .setNull(OUTREACH.TEMPLATE_KEY)
                .where(OUTREACH.TEAM_ID.eq(team.id()))
                .execute());
        count(sql -> sql.update(VERDICT)
                .set(VERDICT.ENGINE, "1.old")
                .where(VERDICT.TEAM_ID.eq(team.id()))
                .execute());
        long fresh = campaigns.hand(member, text.replace("We ", "We truly "), "Bo Lind");

        @Nullable StoredOutreach last = null;
        do {
            last = rejudging.judgeAgain(team.id(), last, 200);
        } while (last != null);

        assertThat(campaigns.templateOf(team, old)).isEqualTo(campaigns.templateOf(team, fresh));
    }

    private int count(Function<DSLContext, Integer> work) {
        return inTransaction(work);
    }

    private <T> T inTransaction(Function<DSLContext, T> work) {
        return transactions.executeWrite(status -> work.apply(sql));
    }
}
