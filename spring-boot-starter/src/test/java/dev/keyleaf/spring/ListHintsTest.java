package dev.keyleaf.spring;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Sorts;
import dev.keyleaf.Where;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.web.SortedBy;
import dev.keyleaf.sql.SqlQuery;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.GetMapping;

/** What the build of a native image learns of an application's lists. */
class ListHintsTest {
    static final class TitleSorts implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            return Sorts.of("title", Ordering.by(asc("title")).tieBreaker("id"));
        }
    }

    record TitleFilter(@Where("title = ?") Optional<String> title) {}

    record Author(long id) {}

    record Row(long id, Author author) {}

    record Line(long id) {}

    record Item(long id) {}

    record Unrelated(long id) {}

    @Controller
    static class Titles {
        @GetMapping("/titles")
        KeysetPage<Item> titles(
                TitleFilter filter, KeysetRequest request, @SortedBy(TitleSorts.class) Ordering ordering) {
            throw new IllegalStateException("not called");
        }

        @GetMapping("/titles/export")
        Optional<Export<Line>> export() {
            throw new IllegalStateException("not called");
        }

        @GetMapping("/others")
        List<Unrelated> others() {
            throw new IllegalStateException("not called");
        }
    }

    @Repository
    static class Rows {
        static final SqlQuery<Row> QUERY = SqlQuery.of("select id, author_id from row", Row.class);
    }

    private static RuntimeHints hints(Class<?>... beans) {
        var context = new GenericApplicationContext();
        for (Class<?> bean : beans) {
            context.registerBeanDefinition(bean.getSimpleName(), new RootBeanDefinition(bean));
        }
        var generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get("dev.keyleaf.spring", "Generated")), new InMemoryGeneratedFiles());
        new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        return generation.getRuntimeHints();
    }

    private static boolean isKept(RuntimeHints hints, Class<?> type, MemberCategory... categories) {
        return RuntimeHintsPredicates.reflection()
                .onType(type)
                .withMemberCategories(categories)
                .test(hints);
    }

    @Test
    void keepsTheClassesThatListSorts() {
        assertThat(isKept(hints(Titles.class), TitleSorts.class, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .isTrue();
    }

    @Test
    void keepsFilters() {
        assertThat(isKept(
                        hints(Titles.class),
                        TitleFilter.class,
                        MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
                        MemberCategory.INVOKE_DECLARED_METHODS))
                .isTrue();
    }

    @Test
    void keepsTheRowsOfPagesAndExports() {
        RuntimeHints hints = hints(Titles.class);

        assertThat(isKept(hints, Item.class, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .isTrue();
        assertThat(isKept(hints, Line.class, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .isTrue();
        assertThat(isKept(hints, Unrelated.class, MemberCategory.INVOKE_DECLARED_METHODS))
                .isFalse();
    }

    @Test
    void keepsTheRowsOfQueriesAndTheRecordsInsideThem() {
        RuntimeHints hints = hints(Rows.class);

        assertThat(isKept(hints, Row.class, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .isTrue();
        assertThat(isKept(hints, Author.class, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .isTrue();
    }

    @Test
    void keepsTheProxiesThatMappersSee() {
        RuntimeHints hints = hints();

        assertThat(RuntimeHintsPredicates.proxies()
                        .forInterfaces(ResultSet.class)
                        .test(hints))
                .isTrue();
        assertThat(RuntimeHintsPredicates.proxies()
                        .forInterfaces(ResultSetMetaData.class)
                        .test(hints))
                .isTrue();
    }
}
