package live.frontrow.common.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations of all services only add, until nothing uses any more what goes: docs/operators/upgrades.md. */
class MigrationsTest {

    /** The newest migration of each folder that a release has; to be raised with each release. */
    private static final Map<String, String> RELEASED = Map.of(
            "common/src/main/resources/db/common", "0_1",
            "gateway/src/main/resources/db/migration", "1",
            "stream-service/src/main/resources/db/stream", "28",
            "membership-service/src/main/resources/db/membership", "1_10",
            "chat-service/src/main/resources/db/chat", "1_20",
            "vod-service/src/main/resources/db/vod", "1_14");

    @Test
    void shouldLeaveEverythingToTheVersionBefore() {
        Map<String, List<String>> shrinking = new TreeMap<>();
        migrations()
                .filter(MigrationsTest::unreleased)
                .forEach(file -> shrinking.put(file.getFileName().toString(), Contraction.in(text(file))));
        shrinking.values().removeIf(List::isEmpty);
        assertThat(shrinking)
                .as("statements that the version before does not survive (docs/operators/upgrades.md)")
                .isEmpty();
    }

    @Test
    void shouldKnowEveryFolder() {
        assertThat(migrations().map(MigrationsTest::folder).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(RELEASED.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table show",
                "drop table if exists show",
                "drop view stream_viewer",
                "alter table show drop column tier",
                "alter table show drop tier",
                "alter table show add column a int, drop column tier",
                "ALTER TABLE show\n  RENAME COLUMN tier TO rank",
                "alter table show rename to shows",
                "alter table show alter column tier set not null",
                "alter table show alter column tier type smallint",
                "alter table show alter tier set data type smallint",
                "alter table show alter column tier drop default",
                "alter table show add column tier int not null",
                "alter table show add column a int, add column tier int not null, add column b int not null default 0",
                "alter table show add column a int not null default 0, add column tier text not null",
                "alter table show add check (tier > 0)",
                "alter table show add constraint one unique (tier)",
                "create unique index show_tier on show (tier)",
                "truncate show",
                "create table other (id int); drop table show"
            })
    void shouldNoticeWhatShrinks(String sql) {
        assertThat(Contraction.in("-- Why.\n" + sql + ";\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table tier (id int not null unique, check (id > 0))",
                "create table tier (id int); create unique index tier_id on tier (id); alter table tier add check (id > 0)",
                "alter table show add column tier int",
                "alter table show add column tier int not null default 0, add column b text not null default ''",
                "alter table show add column tier int not null generated always as (1) stored",
                "alter table show drop constraint show_tier_check",
                "alter table show alter column tier drop not null",
                "alter table show alter column tier set default 1",
                "drop index show_tier",
                "create index show_tier on show (tier)",
                "create or replace view v as select 1",
                "insert into word_list (words) values ('drop table show; rename')",
                "create function f() returns void language sql as $$ drop table show; $$",
                "comment on column show.tier is 'to drop column later'"
            })
    void shouldLetGrow(String sql) {
        assertThat(Contraction.in(sql + ";")).isEmpty();
    }

    @Test
    void shouldLetGoWhatNothingUsesAnyMoreAndOnlyWithAReason() {
        String drop = "\nalter table show drop column tier;";
        assertThat(Contraction.in("-- contract: since 1.2.0: rundown has it" + drop))
                .isEmpty();
        assertThat(Contraction.in("-- contract: since 1.2.0:" + drop)).hasSize(1);
        assertThat(Contraction.in("-- contract: some day: rundown has it" + drop))
                .hasSize(1);
    }

    private static Stream<Path> migrations() {
        return Stream.of("common", "gateway", "stream-service", "membership-service", "chat-service", "vod-service")
                .map(module -> Path.of("..", module, "src", "main", "resources", "db"))
                .flatMap(MigrationsTest::files)
                .filter(file -> file.toString().endsWith(".sql"));
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Path file) {
        return Path.of("..").relativize(file.getParent()).toString();
    }

    private static boolean unreleased(Path file) {
        String version = file.getFileName()
                .toString()
                .replaceAll("^V([0-9_]+)__.*", "$1")
                .replace('_', '.');
        String released = RELEASED.get(folder(file));
        return released == null || Version.parse(version).compareTo(Version.parse(released.replace('_', '.'))) > 0;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
