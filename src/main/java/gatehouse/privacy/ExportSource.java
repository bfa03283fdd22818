package gatehouse.privacy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where an export takes its rows from. */
interface ExportSource {
    /** Names of files, one a table. */
    List<KeptTable> tables();

    List<String> columns(KeptTable table);

    void forEach(KeptTable table, Consumer<Map<String, @Nullable Object>> row);
}
