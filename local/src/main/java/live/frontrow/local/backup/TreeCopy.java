package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.PrivateFiles;

/**
 * Copies files below {@code home} into a backup, below its folder {@value #HOME}. What the backup before has already is linked to,
 * so that it takes its room once; each copy is complete by itself all the same.
 */
final class TreeCopy {

    static final String HOME = "home/";

    private final Path home;
    private final Path backup;
    private final Optional<Path> before;
    private final Checksums known;
    private final Checksums sums = new Checksums();

    /**
     * Copies nothing yet.
     *
     * @param before the backup before, on the same file system
     */
    TreeCopy(Path home, Path backup, Optional<Path> before) throws IOException {
        this.home = home;
        this.backup = backup;
        this.before = before;
        this.known = before.isPresent() ? Checksums.read(before.get()) : new Checksums();
    }

    Checksums sums() {
        return sums;
    }

    /** Where a path of the home lies in the backup. */
    Path target(String path) {
        return backup.resolve(HOME + path);
    }

    /** A file or folder, or a link to one; one that is not there is none. What vanishes meanwhile is passed over. */
    void add(String path, Predicate<Path> wanted) throws IOException {
        for (String file : files(path, wanted, true)) {
            copy(file, false);
        }
    }

    /** Copies one file, over an earlier copy of it; when {@code writtenOnce}, one of length and time of the one before is that. */
    void copy(String file, boolean writtenOnce) throws IOException {
        Path target = target(file);
        try {
            Optional<Path> old = before.map(each -> each.resolve(HOME + file)).filter(Files::exists);
            if (writtenOnce && old.isPresent() && same(home.resolve(file), old.get())) {
                link(file, old.get());
                return;
            }
            PrivateFiles.directory(target.getParent());
            Files.copy(
                    home.resolve(file),
                    target,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
            String sum = Checksums.sum(target);
            sums.put(HOME + file, sum);
            if (old.isPresent() && known.of(HOME + file).filter(sum::equals).isPresent()) {
                link(file, old.get());
            }
        } catch (NoSuchFileException gone) {
            remove(file);
        }
    }

    /** Something was written into the backup that is in no home. */
    void written(String file) throws IOException {
        sums.put(HOME + file, Checksums.sum(target(file)));
    }

    /** Takes it out again. */
    void remove(String file) throws IOException {
        Files.deleteIfExists(target(file));
        sums.remove(HOME + file);
    }

    /**
     * Files below a path of the home, relative to the home; their folders are made in the backup when {@code make}. The path itself may
     * be a link, to another disk for instance. Fails at any other one: nothing is left out of a backup in silence.
     */
    List<String> files(String path, Predicate<Path> wanted, boolean make) throws IOException {
        List<String> found = new ArrayList<>();
        if (!Files.exists(home.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return found;
        }
        Path root = home.resolve(path).toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                // A folder of which no file is wanted is none either: PostgreSQL reads names of some.
                if (!folder.equals(root) && !wanted.test(root.relativize(folder).resolve("any"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (make) {
                    PrivateFiles.directory(target(named(path, root.relativize(folder))));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path below = root.relativize(file);
                if (attributes.isSymbolicLink() && wanted.test(below)) {
                    throw new ComponentException(file + " is a link, and so is not backed up. Of links only "
                            + home.resolve(path) + " itself may be one. Nothing was backed up.");
                }
                if (attributes.isRegularFile() && wanted.test(below)) {
                    found.add(named(path, below));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found;
    }

    private static String named(String path, Path below) {
        return below.toString().isEmpty() ? path : path + "/" + below;
    }

    private void link(String file, Path old) throws IOException {
        String sum = known.of(HOME + file).orElseThrow(() -> new IOException("No checksum of " + old));
        Files.deleteIfExists(target(file));
        Files.createLink(target(file), old);
        sums.put(HOME + file, sum);
    }

    /** By length and time of the last change, which a copy has from its original. */
    static boolean same(Path one, Path other) throws IOException {
        return Files.size(one) == Files.size(other)
                && Files.getLastModifiedTime(one).equals(Files.getLastModifiedTime(other));
    }
}
