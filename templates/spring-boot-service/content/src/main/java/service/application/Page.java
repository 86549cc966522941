package service.application;

import java.util.List;
import java.util.UUID;
import service.domain.Versioned;

/**
 * A part of a list.
 *
 * @param next what to ask for as {@code after} for the page that follows; null on the last page
 */
public record Page<T>(List<T> items, UUID next) {

  /** The first {@code limit} of what was found; one more tells that another page follows. */
  public static <T extends Versioned> Page<T> of(List<T> found, int limit) {
    if (found.size() <= limit) {
      return new Page<>(List.copyOf(found), null);
    }
    return new Page<>(List.copyOf(found.subList(0, limit)), found.get(limit - 1).id());
  }
}
