package gatehouse.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatehouse.signal.Evidence;
import gatehouse.verdict.Action;
import gatehouse.verdict.Reason;
import gatehouse.verdict.Verdict;
import gatehouse.verdict.VerdictEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code java -jar gatehouse.jar judge < in.jsonl > out.jsonl}: one answer a line, in the order of the input, in constant memory. A line
 * that can't be judged is answered with its number and an error, and the exit status is then 1.
 */
public final class JudgeCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VerdictEngine engine;

    JudgeCommand(VerdictEngine engine) {
        this.engine = engine;
    }

    public static int run(InputStream in, PrintStream out) throws IOException {
        return new JudgeCommand(VerdictEngine.load()).judgeAll(in, out);
    }

    int judgeAll(InputStream in, PrintStream out) throws IOException {
        int status = 0;
        long number = 0;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            ObjectNode answer = answer(line, number);
            status = answer.has("error") ? 1 : status;
            out.println(JSON.writeValueAsString(answer));
        }
        out.flush();
        return status;
    }

    private ObjectNode answer(String line, long number) {
        JsonNode question;
        try {
            question = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return error(JSON.missingNode(), number, "not JSON: " + e.getOriginalMessage());
        }
        try {
            return answer(question, engine.judge(OutreachJson.read(question)));
        } catch (IllegalArgumentException e) {
            return error(question.path("id"), number, String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode error(JsonNode id, long number, String message) {
        ObjectNode error = JSON.createObjectNode();
        if (id.isValueNode()) {
            error.set("id", id);
        }
        return error.put("line", number).put("error", message);
    }

    private static ObjectNode answer(JsonNode question, Verdict verdict) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", question.path("id").isMissingNode() ? JSON.nullNode() : question.path("id"));
        answer.put("intent", verdict.intent().key());
        ArrayNode intents = answer.putArray("intents");
        verdict.intents()
                .forEach((intent, p) ->
                        intents.addObject().put("intent", intent.key()).put("p", rounded(p)));
        answer.put("sure", verdict.sure());
        answer.put("risk", verdict.risk().key());
        answer.put("risk_p", rounded(verdict.riskProbability()));
        answer.put("action", verdict.action().key());
        ArrayNode also = answer.putArray("also_ok");
        verdict.alternatives().stream().map(Action::key).forEach(also::add);
        ArrayNode reasons = answer.putArray("reasons");
        verdict.reasons().forEach(reason -> addReason(reasons, reason));
        return answer.put("engine", verdict.engine());
    }

    /** One entry a passage; a reason without a passage is one entry without quote. */
    private static void addReason(ArrayNode reasons, Reason reason) {
        if (reason.evidence().isEmpty()) {
            reasons.addObject().put("signal", reason.key()).put("for", reason.supports());
        }
        for (Evidence evidence : reason.evidence()) {
            reasons.addObject()
                    .put("signal", reason.key())
                    .put("for", reason.supports())
                    .put("quote", evidence.quote())
                    .put("start", evidence.start())
                    .put("end", evidence.end());
        }
    }

    private static double rounded(double p) {
        return Math.round(p * 1e6) / 1e6;
    }
}
