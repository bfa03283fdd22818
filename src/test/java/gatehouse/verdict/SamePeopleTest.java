package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.verdict.SamePeople.One;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamePeopleTest {
    private static final SamePeople PEOPLE = new SamePeople(List.of(
            new One("ada", 1, true), new One("ada2", 1, true), new One("a name", 1, false), new One("bo", 2, true)));

    @Test
    void allSendersOfAPersonAreAlike() {
        assertThat(PEOPLE.alike("ada")).containsExactlyInAnyOrder("ada", "ada2", "a name");
        assertThat(PEOPLE.alike("a name")).isEqualTo(PEOPLE.alike("ada2"));
        assertThat(PEOPLE.person("a name")).isEqualTo(PEOPLE.person("ada"));
    }

    @Test
    void whoIsLikeNobodyIsOnlyThemselves() {
        assertThat(PEOPLE.alike("bo")).containsExactly("bo");
        assertThat(PEOPLE.alike("new")).containsExactly("new");
        assertThat(PEOPLE.person("new")).isEqualTo("new");
        assertThat(PEOPLE.person("bo")).isNotEqualTo(PEOPLE.person("ada"));
    }

    @Test
    void onlyProfilesVouchForEachOther() {
        assertThat(PEOPLE.vouching("ada")).containsExactlyInAnyOrder("ada", "ada2");
        assertThat(PEOPLE.vouching("a name")).containsExactly("a name");
        assertThat(PEOPLE.vouching("new")).containsExactly("new");
    }
}
