package service.api;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import service.api.generated.TemplatesApi;
import service.api.model.DeliveryDto;
import service.api.model.DeliveryPageDto;
import service.api.model.DeliveryRequestDto;
import service.api.model.TemplateChannelDto;
import service.api.model.TemplateDto;
import service.api.model.TemplatePageDto;
import service.api.model.TemplateRequestDto;
import service.api.model.TemplateStatusDto;
import service.application.TemplateService;
import service.domain.Delivery;
import service.domain.Template;

/** The API as {@code api/openapi.yaml} describes it: the interface is generated from there. */
@RestController
class TemplatesController implements TemplatesApi {

  private final TemplateService templates;

  TemplatesController(TemplateService templates) {
    this.templates = templates;
  }

  @Override
  public ResponseEntity<TemplatePageDto> listTemplates(UUID after, Integer limit) {
    var page = templates.list(after, limit);
    var items = page.items().stream().map(TemplatesController::view).toList();
    return ResponseEntity.ok(new TemplatePageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<TemplateDto> createTemplate(TemplateRequestDto request) {
    var created = templates.create(request.getName(), Template.Channel.valueOf(request.getChannel().name()), request.getText());
    return ResponseEntity.created(URI.create("templates/" + created.id()))
        .eTag("\"" + created.version() + "\"")
        .body(view(created));
  }

  @Override
  public ResponseEntity<TemplateDto> getTemplate(UUID id, String ifNoneMatch) {
    return EntityTags.answer(templates.get(id), ifNoneMatch, TemplatesController::view);
  }

  @Override
  public ResponseEntity<TemplateDto> replaceTemplate(UUID id, TemplateRequestDto request, String ifMatch) {
    var changed = templates.change(id, EntityTags.version(ifMatch), request.getName(), Template.Channel.valueOf(request.getChannel().name()), request.getText());
    return EntityTags.answer(changed, null, TemplatesController::view);
  }

  @Override
  public ResponseEntity<Void> deleteTemplate(UUID id, String ifMatch) {
    templates.delete(id, EntityTags.version(ifMatch));
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<DeliveryPageDto> listDeliveries(UUID id, UUID after, Integer limit) {
    var page = templates.deliveries(id, after, limit);
    var items = page.items().stream().map(TemplatesController::view).toList();
    return ResponseEntity.ok(new DeliveryPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<DeliveryDto> requestDelivery(UUID id, DeliveryRequestDto request) {
    var added = templates.request(id, request.getRecipient(), request.getValues());
    return ResponseEntity.created(URI.create("deliveries/" + added.id())).body(view(added));
  }

  @Override
  public ResponseEntity<Void> cancelDelivery(UUID id, UUID deliveryId) {
    templates.cancel(id, deliveryId);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<TemplateDto> retireTemplate(UUID id) {
    return EntityTags.answer(templates.retireTemplate(id), null, TemplatesController::view);
  }

  private static TemplateDto view(Template template) {
    return new TemplateDto()
        .id(template.id())
        .name(template.name())
        .channel(TemplateChannelDto.valueOf(template.channel().name()))
        .text(template.text())
        .status(TemplateStatusDto.valueOf(template.status().name()))
        .version(template.version())
        .updatedAt(EntityTags.utc(template.updatedAt()));
  }

  private static DeliveryDto view(Delivery delivery) {
    return new DeliveryDto()
        .id(delivery.id())
        .templateId(delivery.parentId())
        .recipient(delivery.recipient())
        .text(delivery.text())
        .at(EntityTags.utc(delivery.updatedAt()));
  }
}
