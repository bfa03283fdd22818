package gatehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.privacy.KeptTable.End;
import io.micronaut.context.MessageSource;
import io.micronaut.context.MessageSource.MessageContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table of the database has its place in the list that retention, export and erasing go by. */
@MicronautTest(transactional = false, startApplication = false)
class KeptTablesTest {
    private static final Set<String> WITHOUT_PEOPLE = Set.of("flyway_schema_history", "scheduled_tasks");

    private final MessageSource messages;

    KeptTablesTest(MessageSource messages) {
        this.messages = messages;
    }

    @Test
    void everyTableOfATeamIsListed() throws SQLException {
        assertThat(names()).isEqualTo(new HashSet<>(EveryTable.with("team_id")));
    }

    @Test
    void aNewTableThatNobodyEnteredIsFound() throws SQLException {
        EveryTable.execute("create table planted_table (team_id bigint not null, primary key (team_id))");
        try {
            assertThat(names()).isNotEqualTo(new HashSet<>(EveryTable.with("team_id")));
        } finally {
            EveryTable.execute("drop table planted_table");
        }
    }

    @Test
    void everyTableOfAPersonIsListed() throws SQLException {
        Set<String> ofPeople = new TreeSet<>(EveryTable.with("person_id"));
        ofPeople.removeAll(names());

        assertThat(new TreeSet<>(KeptTables.OF_PERSON)).isEqualTo(ofPeople);
    }

    @Test
    void everyTableThatEndsByItselfIsSwept() throws SQLException {
        Set<String> ending = new TreeSet<>(EveryTable.with("expires_at"));
        ending.removeAll(names());

        assertThat(new TreeSet<>(KeptTables.EXPIRING)).isEqualTo(ending);
    }

    @Test
    void noTableIsLeftOver() throws SQLException {
        Set<String> all = new TreeSet<>(EveryTable.names());
        all.removeAll(names());
        all.removeAll(KeptTables.OF_PERSON);
        all.removeAll(KeptTables.EXPIRING);
        all.removeAll(WITHOUT_PEOPLE);

        assertThat(all).containsExactly("person", "team");
    }

    @Test
    void whatHangsOnAnOutreachGoesBeforeItAndWhatHangsOnAMemberBeforeThem() {
        List<String> order = KeptTables.OF_TEAM.stream().map(KeptTable::name).toList();
        for (KeptTable table : KeptTables.ending(End.WITH_OUTREACH)) {
            assertThat(order.indexOf(table.name())).isLessThan(order.indexOf("outreach"));
        }
        assertThat(order.indexOf("invitation")).isLessThan(order.indexOf("member"));
    }

    @Test
    void whatTellsOfAnOutreachIsErasedWithAStranger() throws SQLException {
        Set<String> telling = new HashSet<>(EveryTable.with("outreach_id"));
        telling.add("outreach");

        assertThat(KeptTables.OF_TEAM.stream()
                        .filter(KeptTable::tellsOfStrangers)
                        .map(KeptTable::name)
                        .collect(Collectors.toSet()))
                .isEqualTo(telling);
    }

    @Test
    void everyTableIsExplainedInWords() {
        assertThat(Stream.concat(
                                KeptTables.OF_TEAM.stream().map(table -> "kept." + table.name()),
                                KeptTables.OF_TEAM.stream()
                                        .map(table ->
                                                "kept.end." + table.end().name().toLowerCase(java.util.Locale.ROOT)))
                        .filter(key ->
                                messages.getMessage(key, MessageContext.DEFAULT).isEmpty()))
                .isEmpty();
    }

    private static Set<String> names() {
        return KeptTables.OF_TEAM.stream().map(KeptTable::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
