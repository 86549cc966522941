package service.api;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import service.api.generated.CampaignsApi;
import service.api.model.CampaignDto;
import service.api.model.CampaignPageDto;
import service.api.model.CampaignRequestDto;
import service.api.model.CampaignStatusDto;
import service.api.model.DrawCampaignRequestDto;
import service.api.model.EntryDto;
import service.api.model.EntryPageDto;
import service.api.model.EntryRequestDto;
import service.application.CampaignService;
import service.domain.Campaign;
import service.domain.Entry;

/** The API as {@code api/openapi.yaml} describes it: the interface is generated from there. */
@RestController
class CampaignsController implements CampaignsApi {

  private final CampaignService campaigns;

  CampaignsController(CampaignService campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public ResponseEntity<CampaignPageDto> listCampaigns(UUID after, Integer limit) {
    var page = campaigns.list(after, limit);
    var items = page.items().stream().map(CampaignsController::view).toList();
    return ResponseEntity.ok(new CampaignPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<CampaignDto> createCampaign(CampaignRequestDto request) {
    var created = campaigns.create(request.getName(), request.getOpensAt().toInstant(), request.getClosesAt().toInstant(), request.getWinners());
    return ResponseEntity.created(URI.create("campaigns/" + created.id()))
        .eTag("\"" + created.version() + "\"")
        .body(view(created));
  }

  @Override
  public ResponseEntity<CampaignDto> getCampaign(UUID id, String ifNoneMatch) {
    return EntityTags.answer(campaigns.get(id), ifNoneMatch, CampaignsController::view);
  }

  @Override
  public ResponseEntity<CampaignDto> replaceCampaign(UUID id, CampaignRequestDto request, String ifMatch) {
    var changed = campaigns.change(id, EntityTags.version(ifMatch), request.getName(), request.getOpensAt().toInstant(), request.getClosesAt().toInstant(), request.getWinners());
    return EntityTags.answer(changed, null, CampaignsController::view);
  }

  @Override
  public ResponseEntity<Void> deleteCampaign(UUID id, String ifMatch) {
    campaigns.delete(id, EntityTags.version(ifMatch));
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<EntryPageDto> listEntries(UUID id, UUID after, Integer limit) {
    var page = campaigns.entries(id, after, limit);
    var items = page.items().stream().map(CampaignsController::view).toList();
    return ResponseEntity.ok(new EntryPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<EntryDto> enterCampaign(UUID id, EntryRequestDto request) {
    var added = campaigns.enter(id, request.getParticipant());
    return ResponseEntity.created(URI.create("entries/" + added.id())).body(view(added));
  }

  @Override
  public ResponseEntity<Void> withdrawEntry(UUID id, UUID entryId) {
    campaigns.withdraw(id, entryId);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<CampaignDto> drawCampaign(UUID id, DrawCampaignRequestDto request) {
    return EntityTags.answer(campaigns.drawCampaign(id, request.getSeed()), null, CampaignsController::view);
  }

  private static CampaignDto view(Campaign campaign) {
    return new CampaignDto()
        .id(campaign.id())
        .name(campaign.name())
        .opensAt(EntityTags.utc(campaign.opensAt()))
        .closesAt(EntityTags.utc(campaign.closesAt()))
        .winners(campaign.winners())
        .status(CampaignStatusDto.valueOf(campaign.status().name()))
        .winnerIds(campaign.winnerIds())
        .version(campaign.version())
        .updatedAt(EntityTags.utc(campaign.updatedAt()));
  }

  private static EntryDto view(Entry entry) {
    return new EntryDto()
        .id(entry.id())
        .campaignId(entry.parentId())
        .participant(entry.participant())
        .at(EntityTags.utc(entry.updatedAt()));
  }
}
