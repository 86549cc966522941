package service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import service.domain.AlreadyExistsException;
import service.domain.StaleVersionException;
import service.domain.Store;
import service.domain.Versioned;

/** What every store must do, whatever lies behind it. */
abstract class StoreContract {

  /** Something to store. */
  public record Thing(UUID id, UUID parentId, String text, long version, Instant updatedAt)
      implements Versioned {

    static Thing create(UUID parentId, String text) {
      return new Thing(UUID.randomUUID(), parentId, text, 1, Instant.parse("2026-11-26T00:00:00Z"));
    }

    Thing change(String newText) {
      return new Thing(id, parentId, newText, version + 1, updatedAt.plusSeconds(1));
    }
  }

  abstract Store<Thing> store();

  @Test
  void whatIsStoredIsFoundAsItWas() {
    var thing = Thing.create(null, "한글 🐟 \"quoted\"");

    store().insert(thing);

    assertThat(store().find(thing.id())).contains(thing);
    assertThat(store().find(UUID.randomUUID())).isEmpty();
    assertThatThrownBy(() -> store().insert(thing)).isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void ofTwoChangesAtOnceOneFails() {
    var thing = Thing.create(null, "first");
    store().insert(thing);

    store().replace(thing.change("second"));

    assertThatThrownBy(() -> store().replace(thing.change("other")))
        .isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(() -> store().remove(thing)).isInstanceOf(StaleVersionException.class);
    assertThat(store().find(thing.id())).map(Thing::text).contains("second");
  }

  @Test
  void whatIsRemovedIsGone() {
    var thing = Thing.create(null, "short");
    store().insert(thing);

    store().remove(thing);

    assertThat(store().find(thing.id())).isEmpty();
    assertThatThrownBy(() -> store().replace(thing.change("late")))
        .isInstanceOf(StaleVersionException.class);
  }

  @Test
  void pagesHoldEachChildOfAParentOnce() {
    var parent = UUID.randomUUID();
    for (var at = 0; at < 5; at++) {
      store().insert(Thing.create(parent, "child " + at));
      store().insert(Thing.create(UUID.randomUUID(), "of another"));
    }

    var found = new ArrayList<UUID>();
    List<Thing> page;
    UUID after = null;
    do {
      page = store().page(parent, after, 2);
      page.forEach(each -> found.add(each.id()));
      after = page.isEmpty() ? null : page.get(page.size() - 1).id();
    } while (after != null);

    assertThat(found).hasSize(5).doesNotHaveDuplicates();
    assertThat(found).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
    assertThat(store().page(null, null, 100)).allMatch(each -> each.parentId() == null);
  }
}
