package gatehouse.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TrainCommandTest {
    @Test
    void trainingAgainGivesTheCommittedModelByteForByte() throws Exception {
        byte[] again = TrainCommand.train(TrainCommand.CORPUS);
        assertThat(again)
                .as("the corpus, a signal or the trainer changed: train again (README, \"The model\")")
                .isEqualTo(Files.readAllBytes(TrainCommand.MODEL));
    }
}
