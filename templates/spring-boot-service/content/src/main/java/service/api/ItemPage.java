package service.api;

import java.util.List;
import java.util.UUID;
import service.domain.Item;

/**
 * @param next what to send as {@code after} for the page that follows; null on the last page
 */
public record ItemPage(List<Item> items, UUID next) {

  static ItemPage of(List<Item> found, int limit) {
    var items = found.size() > limit ? found.subList(0, limit) : found;
    return new ItemPage(items, found.size() > limit ? items.get(limit - 1).id() : null);
  }
}
