package gatehouse.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamFilterTest {

    private static final Set<String> TEAM_TABLES = Set.of("outreach", "verdict", "decision", "member");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from `outreach` where `outreach`.`team_id` = ?",
                "select * from outreach where team_id = 5",
                "select * from outreach o where ? = o.team_id and o.id = ?",
                "select `outreach`.`id` from `outreach` where (`outreach`.`team_id` = ? and (`outreach`.`kind` = ? or"
                        + " `outreach`.`id` = ?))",
                "select * from db.outreach as o where o.team_id = ? order by o.id desc limit ?",
                "select * from outreach where (team_id, id) = (?, ?)",
                "select * from outreach where (outreach.team_id, outreach.id) in ((?, ?), (?, ?))",
                "select * from outreach o join verdict v on (v.team_id = o.team_id and v.outreach_id = o.id) where"
                        + " o.team_id = ?",
                "select * from outreach o join verdict v on v.team_id = o.team_id where v.team_id = ?",
                "select * from outreach o left outer join verdict v on (v.team_id = o.team_id and v.outreach_id ="
                        + " o.id) where o.team_id = ?",
                "select * from outreach o left join verdict v on v.team_id = ? where o.team_id = ?",
                "select * from outreach o, verdict v where o.team_id = ? and v.team_id = o.team_id",
                "select * from outreach where team_id = ? and exists (select 1 from verdict where verdict.team_id ="
                        + " outreach.team_id)",
                "select (select count(*) from decision d where d.team_id = o.team_id) from outreach o where o.team_id"
                        + " = ?",
                "select * from (select * from outreach where team_id = ?) as t where t.id > ?",
                "(select id from outreach where team_id = ?) union all (select outreach_id from verdict where team_id"
                        + " = ?)",
                "select id from outreach where team_id = ? union select outreach_id from verdict where team_id = ?",
                "with mine as (select * from outreach where team_id = ?) select * from mine",
                "select * from outreach where team_id = ? for update",
                "update outreach set deleted_at = ?, version = version + 1 where (outreach.team_id = ? and outreach.id"
                        + " = ?)",
                "delete from verdict where verdict.team_id = ? and verdict.outreach_id = ?",
                "insert into verdict (team_id, outreach_id) values (?, ?) on duplicate key update intent = ?",
                "insert into `decision` (`team_id`, `id`) select team_id, id from outreach where team_id = ?",
                "insert ignore into outreach (id, team_id) values (?, ?)",
                "select * from person where email = ?",
                "select open_team_id from person_team where person_id = ?",
                "select 'from outreach where' from person",
                "select * from person -- from outreach",
                "select extract(year from created_at) from team"
            })
    void aStatementThatSaysItsTeamPasses(String sql) {
        assertThat(new TeamFilter(TEAM_TABLES).unfiltered(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from `outreach`",
                "select * from outreach where id = ?",
                "select * from outreach where team_id > ?",
                "select * from outreach where team_id = ? or id = ?",
                "select * from outreach where (team_id = ? or kind = ?) and id = ?",
                "select * from outreach where not (team_id = ?)",
                "select * from outreach where not team_id = ?",
                "select * from outreach where team_id = team_id",
                "select * from outreach o where o.team_id = o.team_id",
                "select * from outreach where (team_id, id) > (?, ?)",
                "select team_id = ? from outreach",
                "select * from outreach order by team_id = ?",
                "select * from outreach where case when team_id = ? then 1 else 1 end = 1",
                "select * from outreach where team_id + id = ?",
                "select * from outreach where id = ? and other.team_id = ?",
                "select * from outreach o join verdict v on v.outreach_id = o.id where o.team_id = ?",
                "select * from outreach o join verdict v on v.team_id = o.team_id where o.id = ?",
                "select * from outreach o left join verdict v on o.team_id = ? and v.team_id = ?",
                "select * from outreach o, verdict v where o.team_id = ?",
                "select * from outreach where team_id = ? and exists (select 1 from verdict where verdict.outreach_id"
                        + " = outreach.id)",
                "select * from outreach where exists (select 1 from verdict where verdict.team_id = ? and"
                        + " outreach.team_id = ?)",
                "select id from outreach where team_id = ? union select outreach_id from verdict",
                "select * from (select * from outreach) as t where t.team_id = ?",
                "select * from person where id in (select person_id from member)",
                "select * from member join person on person.id = member.person_id where person.email = ?",
                "update outreach set team_id = ? where id = ?",
                "update outreach set deleted_at = ?",
                "delete from verdict where outreach_id = ?",
                "delete from verdict",
                "insert into verdict (outreach_id) values (?)",
                "insert into verdict values (?, ?)",
                "insert into decision (team_id, id) select team_id, id from outreach"
            })
    void aStatementThatDoesNotSayItsTeamIsFound(String sql) {
        assertThat(new TeamFilter(TEAM_TABLES).unfiltered(sql)).isPresent();
    }
}
