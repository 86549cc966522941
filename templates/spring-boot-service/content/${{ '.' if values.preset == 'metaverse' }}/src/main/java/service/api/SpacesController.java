package service.api;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import service.api.generated.SpacesApi;
import service.api.model.SpaceDto;
import service.api.model.SpacePageDto;
import service.api.model.SpaceRequestDto;
import service.api.model.SpaceStatusDto;
import service.api.model.VisitorDto;
import service.api.model.VisitorPageDto;
import service.api.model.VisitorRequestDto;
import service.application.SpaceService;
import service.domain.Space;
import service.domain.Visitor;

/** The API as {@code api/openapi.yaml} describes it: the interface is generated from there. */
@RestController
class SpacesController implements SpacesApi {

  private final SpaceService spaces;

  SpacesController(SpaceService spaces) {
    this.spaces = spaces;
  }

  @Override
  public ResponseEntity<SpacePageDto> listSpaces(UUID after, Integer limit) {
    var page = spaces.list(after, limit);
    var items = page.items().stream().map(SpacesController::view).toList();
    return ResponseEntity.ok(new SpacePageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<SpaceDto> createSpace(SpaceRequestDto request) {
    var created = spaces.create(request.getName(), request.getCapacity());
    return ResponseEntity.created(URI.create("spaces/" + created.id()))
        .eTag("\"" + created.version() + "\"")
        .body(view(created));
  }

  @Override
  public ResponseEntity<SpaceDto> getSpace(UUID id, String ifNoneMatch) {
    return EntityTags.answer(spaces.get(id), ifNoneMatch, SpacesController::view);
  }

  @Override
  public ResponseEntity<SpaceDto> replaceSpace(UUID id, SpaceRequestDto request, String ifMatch) {
    var changed = spaces.change(id, EntityTags.version(ifMatch), request.getName(), request.getCapacity());
    return EntityTags.answer(changed, null, SpacesController::view);
  }

  @Override
  public ResponseEntity<Void> deleteSpace(UUID id, String ifMatch) {
    spaces.delete(id, EntityTags.version(ifMatch));
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<VisitorPageDto> listVisitors(UUID id, UUID after, Integer limit) {
    var page = spaces.visitors(id, after, limit);
    var items = page.items().stream().map(SpacesController::view).toList();
    return ResponseEntity.ok(new VisitorPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<VisitorDto> enterSpace(UUID id, VisitorRequestDto request) {
    var added = spaces.enter(id, request.getPerson());
    return ResponseEntity.created(URI.create("visitors/" + added.id())).body(view(added));
  }

  @Override
  public ResponseEntity<Void> leaveSpace(UUID id, UUID visitorId) {
    spaces.leave(id, visitorId);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<SpaceDto> closeSpace(UUID id) {
    return EntityTags.answer(spaces.closeSpace(id), null, SpacesController::view);
  }

  private static SpaceDto view(Space space) {
    return new SpaceDto()
        .id(space.id())
        .name(space.name())
        .capacity(space.capacity())
        .status(SpaceStatusDto.valueOf(space.status().name()))
        .present(space.present())
        .version(space.version())
        .updatedAt(EntityTags.utc(space.updatedAt()));
  }

  private static VisitorDto view(Visitor visitor) {
    return new VisitorDto()
        .id(visitor.id())
        .spaceId(visitor.parentId())
        .person(visitor.person())
        .at(EntityTags.utc(visitor.updatedAt()));
  }
}
