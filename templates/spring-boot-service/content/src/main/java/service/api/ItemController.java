package service.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import service.domain.Item;
import service.domain.ItemService;

/** The API as {@code api/openapi.yaml} describes it. */
@RestController
@RequestMapping("/items")
class ItemController {

  private final ItemService items;

  ItemController(ItemService items) {
    this.items = items;
  }

  @GetMapping
  ItemPage list(
      @RequestParam(required = false) UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
    return ItemPage.of(items.list(after, limit + 1), limit);
  }

  @PostMapping
  ResponseEntity<Item> create(@Valid @RequestBody ItemRequest request) {
    var item = items.create(request.name());
    return ResponseEntity.created(URI.create("items/" + item.id())).body(item);
  }

  @GetMapping("/{id}")
  Item get(@PathVariable UUID id) {
    return items.get(id);
  }

  @PutMapping("/{id}")
  Item replace(@PathVariable UUID id, @Valid @RequestBody ItemRequest request) {
    return items.rename(id, request.name());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable UUID id) {
    items.delete(id);
  }
}
