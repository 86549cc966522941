package service.api;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import service.api.generated.ItemsApi;
import service.api.model.ItemDto;
import service.api.model.ItemPageDto;
import service.api.model.ItemRequestDto;
import service.application.ItemService;
import service.domain.Item;

/** The API as {@code api/openapi.yaml} describes it: the interface is generated from there. */
@RestController
class ItemsController implements ItemsApi {

  private final ItemService items;

  ItemsController(ItemService items) {
    this.items = items;
  }

  @Override
  public ResponseEntity<ItemPageDto> listItems(UUID after, Integer limit) {
    var page = items.list(after, limit);
    var items = page.items().stream().map(ItemsController::view).toList();
    return ResponseEntity.ok(new ItemPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<ItemDto> createItem(ItemRequestDto request) {
    var created = items.create(request.getName());
    return ResponseEntity.created(URI.create("${{ values.name }}-items/" + created.id()))
        .eTag("\"" + created.version() + "\"")
        .body(view(created));
  }

  @Override
  public ResponseEntity<ItemDto> getItem(UUID id, String ifNoneMatch) {
    return EntityTags.answer(items.get(id), ifNoneMatch, ItemsController::view);
  }

  @Override
  public ResponseEntity<ItemDto> replaceItem(UUID id, ItemRequestDto request, String ifMatch) {
    var changed = items.change(id, EntityTags.version(ifMatch), request.getName());
    return EntityTags.answer(changed, null, ItemsController::view);
  }

  @Override
  public ResponseEntity<Void> deleteItem(UUID id, String ifMatch) {
    items.delete(id, EntityTags.version(ifMatch));
    return ResponseEntity.noContent().build();
  }

  private static ItemDto view(Item item) {
    return new ItemDto()
        .id(item.id())
        .name(item.name())
        .version(item.version())
        .updatedAt(EntityTags.utc(item.updatedAt()));
  }
}
