package pqs.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void theFirstPageHasNothingBeforeIt() {
        var slice = Slice.of(PageRequest.first(2), List.of(1, 2, 3));
        assertThat(slice).isEqualTo(new Slice<>(List.of(1, 2), false, true));
    }

    @Test
    void aPageThatFitsIsTheLast() {
        assertThat(Slice.of(PageRequest.first(2), List.of(1, 2))).isEqualTo(new Slice<>(List.of(1, 2), false, false));
    }

    @Test
    void aPageFetchedBackwardsIsTurned() {
        var request = new PageRequest<>(new Place.Before<>(5), 2);
        assertThat(Slice.of(request, List.of(4, 3, 2))).isEqualTo(new Slice<>(List.of(3, 4), true, true));
        assertThat(Slice.of(request, List.of(4))).isEqualTo(new Slice<>(List.of(4), false, true));
    }

    @Test
    void aPageWithoutRowsIsRefused() {
        assertThatThrownBy(() -> PageRequest.first(0)).hasMessageContaining("not 0");
    }

    @Test
    void theConditionFollowsTheOrderAndTheWay() {
        var newest = Keyset.descending("raisedAt", "id");
        var after = new PageRequest<>(new Place.After<>(1), 1);
        var before = new PageRequest<>(new Place.Before<>(1), 1);
        assertThat(newest.condition(after)).isEqualTo("(raisedAt, id) < (:page0, :page1)");
        assertThat(newest.order(after)).isEqualTo("raisedAt desc, id desc");
        assertThat(newest.condition(before)).isEqualTo("(raisedAt, id) > (:page0, :page1)");
        assertThat(newest.order(before)).isEqualTo("raisedAt asc, id asc");
        assertThat(Keyset.ascending("id").condition(after)).isEqualTo("id > :page0");
        assertThat(Keyset.ascending("id").condition(PageRequest.first(1))).isEqualTo("1 = 1");
    }

    /** While rows come and go, whoever reads on sees each row that was there all along once, in order. */
    @Test
    void readingOnMissesAndRepeatsNothing() {
        for (long seed = 0; seed < 200; seed++) {
            var chance = new Random(seed);
            var rows = new TreeSet<Integer>();
            Stream.generate(() -> chance.nextInt(100)).limit(40).forEach(rows::add);
            var throughout = new TreeSet<>(rows);
            var seen = new ArrayList<Integer>();
            var request = PageRequest.<Integer>first(3);
            for (var more = true; more; ) {
                var slice = Slice.of(request, fetch(rows, request));
                seen.addAll(slice.rows());
                more = slice.hasNext();
                if (more) {
                    request = new PageRequest<>(new Place.After<>(slice.rows().getLast()), 3);
                    rows.add(chance.nextInt(100));
                    var gone = chance.nextInt(100);
                    rows.remove(gone);
                    throughout.remove(gone);
                }
            }
            assertThat(seen)
                    .as("seed " + seed)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .containsAll(throughout);
        }
    }

    private static List<Integer> fetch(NavigableSet<Integer> rows, PageRequest<Integer> request) {
        var from = switch (request.place()) {
            case Place.Start<Integer> _ -> rows;
            case Place.After<Integer>(var row) -> rows.tailSet(row, false);
            case Place.Before<Integer>(var row) -> rows.headSet(row, false).descendingSet();
        };
        return from.stream().limit(request.rowsToFetch()).toList();
    }
}
