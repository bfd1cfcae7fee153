package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CategoriesTest {

    @Test
    void thereAreSixteenInTheOrderOfTheForm() {
        assertThat(Categories.all()).hasSize(16);
        assertThat(Categories.all().getFirst().code()).isEqualTo("chaperoning");
        assertThat(Categories.all().getLast()).isEqualTo(new Category("other", "Something else"));
    }

    @Test
    void everyCodeFitsTheContract() {
        assertThat(Categories.all()).allSatisfy(category -> {
            assertThat(category.code()).matches("[a-z][a-z-]{1,39}");
            assertThat(category.label()).matches("[A-Z].{3,79}");
        });
    }
}
