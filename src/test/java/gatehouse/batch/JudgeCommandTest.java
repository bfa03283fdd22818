package gatehouse.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void everyLineIsAnsweredInOrder() throws IOException {
        int status = judge("""
            {"id":"a","kind":"inmail","text":"We are hiring a welder in Leeds, interested?","sender":{"relationship":"former_colleague","mutual_connections":3}}
            {"id":2,"kind":"message","text":"Happy birthday 🎂!","sender":{"relationship":"known"}}
            """);
        List<JsonNode> answers = answers();
        assertThat(status).isZero();
        assertThat(answers).extracting(answer -> answer.path("id").asText()).containsExactly("a", "2");
        JsonNode first = answers.getFirst();
        assertThat(first.path("intents")).hasSize(14);
        assertThat(first.path("intents").path(0).path("intent")).isEqualTo(first.path("intent"));
        assertThat(first.path("sure").isBoolean()).isTrue();
        assertThat(first.path("risk").asText()).isIn("none", "low", "high");
        assertThat(first.path("risk_p").isNumber()).isTrue();
        assertThat(first.path("action").asText()).isNotEmpty();
        assertThat(first.path("also_ok").isArray()).isTrue();
        assertThat(first.path("engine").asText()).startsWith("5.");
    }

    /** Two nodes on one database tell by it whether a verdict is out of date. */
    @Test
    void theEnginesVersionIsTheSameInEveryProcess() throws IOException, InterruptedException {
        judge("{\"id\":\"a\",\"kind\":\"message\",\"text\":\"Hello\"}\n");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=2", // other hash codes for everything that has none of its own
                        "-cp",
                        System.getProperty("java.class.path"),
                        "gatehouse.Application",
                        "judge")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream in = other.getOutputStream()) {
            in.write("{\"id\":\"a\",\"kind\":\"message\",\"text\":\"Hello\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        String answer = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(new ObjectMapper().readTree(answer).path("engine"))
                .isEqualTo(answers().getFirst().path("engine"));
    }

    @Test
    void quotesAreCountedInCodePoints() throws IOException {
        judge("{\"id\":\"a\",\"kind\":\"message\",\"text\":\"🎉🎉 Please send me the code you got\"}\n");
        JsonNode reason = answers().getFirst().path("reasons").path(0);
        assertThat(reason.path("signal").asText()).isEqualTo("asks-for-code");
        assertThat(reason.path("quote").asText()).isEqualTo("send me the code you got");
        assertThat(reason.path("start").asInt()).isEqualTo(10);
        assertThat(reason.path("end").asInt()).isEqualTo(34);
    }

    @Test
    void aBadLineIsNamedAndTheRestIsStillJudged() throws IOException {
        int status = judge("""
            not json
            {"id":"b","kind":"pigeon","text":"hello"}
            {"id":"c","kind":"message"}

            {"id":"d","kind":"message","text":"Thanks for the slides!"}
            """);
        assertThat(status).isEqualTo(1);
        List<JsonNode> answers = answers();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0).path("line").asInt()).isEqualTo(1);
        assertThat(answers.get(0).has("id")).isFalse();
        assertThat(answers.get(1).path("id").asText()).isEqualTo("b");
        assertThat(answers.get(1).path("error").asText()).contains("pigeon", "message_request");
        assertThat(answers.get(2).path("error").asText()).contains("text");
        assertThat(answers.get(3).path("intent").asText()).isNotEmpty();
    }

    private int judge(String input) throws IOException {
        return JudgeCommand.run(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> answers() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            answers.add(json.readTree(line));
        }
        return answers;
    }
}
