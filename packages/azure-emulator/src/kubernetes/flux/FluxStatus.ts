/** One object of Flux as ARM shows it in `statuses`. */
export interface FluxStatus {
  kind: 'GitRepository' | 'Kustomization';
  name: string;
  complianceState: 'Compliant' | 'Non-Compliant' | 'Pending';
  reason: string;
  message: string;
}
