package gatehouse.db;

import static gatehouse.db.generated.Tables.PERSON;
import static gatehouse.db.generated.Tables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.db.generated.DefaultSchema;
import gatehouse.db.generated.tables.records.TeamRecord;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, startApplication = false)
class SchemaTest {

    @Inject
    DSLContext sql;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Ids ids;

    @Test
    void theServerHasTheTablesAndColumnsTheCodeWasMadeFrom() {
        DefaultSchema.DEFAULT_SCHEMA.tableStream().forEach(table -> {
            List<String> onTheServer = inTransaction(sql -> sql.fetch(
                            "select column_name from information_schema.columns where table_schema = database()"
                                    + " and table_name = ? order by ordinal_position",
                            table.getName())
                    .getValues(0, String.class));
            assertThat(onTheServer)
                    .as(table.getName())
                    .isEqualTo(Arrays.stream(table.fields()).map(Field::getName).toList());
        });
    }

    @Test
    void everyKeyAndIndexOfATeamsTableBeginsWithTheTeam() {
        List<String> strays = inTransaction(sql -> sql.fetch("select concat(table_name, '.', index_name)"
                        + " from information_schema.statistics where table_schema = database() and seq_in_index = 1"
                        + " and column_name <> 'team_id' and table_name in (select table_name from"
                        + " information_schema.columns where table_schema = database() and column_name = 'team_id')")
                .getValues(0, String.class));
        assertThat(strays).isEmpty();
    }

    @Test
    void transactionsReadWhatIsCommitted() {
        int isolation = transactions.executeRead(status -> isolation(status.getConnection()));
        assertThat(isolation).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }

    @Test
    void aMomentIsKeptToTheMillisecondWhateverTheTimeZoneOfTheMachine() {
        TimeZone before = TimeZone.getDefault();
        Instant moment = Instant.parse("2026-03-29T01:30:00.123Z"); // an hour that Berlin's clocks skip
        long id = ids.next();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            inTransaction(sql -> sql.insertInto(TEAM)
                    .set(TEAM.ID, id)
                    .set(TEAM.NAME, "Ünïcode 👋🏽")
                    .set(TEAM.CREATED_AT, moment)
                    .execute());
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            TeamRecord kept = inTransaction(sql -> sql.fetchSingle(TEAM, TEAM.ID.eq(id)));
            assertThat(kept.getCreatedAt()).isEqualTo(moment);
            assertThat(kept.getName()).isEqualTo("Ünïcode 👋🏽");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void addressesAreToldApartByEveryLetter() {
        for (String email : List.of("ana@example.com", "Ana@example.com", "aná@example.com")) {
            inTransaction(sql -> sql.insertInto(PERSON)
                    .set(PERSON.ID, ids.next())
                    .set(PERSON.EMAIL, ids.next() + email)
                    .set(PERSON.NAME, "Ana Example")
                    .set(PERSON.PASSWORD_HASH, "none")
                    .set(PERSON.CREATED_AT, Instant.parse("2026-05-12T12:00:00Z"))
                    .execute());
        }
        int same = inTransaction(sql -> sql.fetchCount(PERSON, PERSON.EMAIL.like("%ana@example.com")));
        assertThat(same).isEqualTo(1);
    }

    private static int isolation(Connection connection) {
        try {
            return connection.getTransactionIsolation();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T inTransaction(Function<DSLContext, T> work) {
        return transactions.executeWrite(status -> work.apply(sql));
    }
}
