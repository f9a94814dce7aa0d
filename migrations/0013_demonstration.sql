-- The operator fills a demonstration, once, with invented data. In any other installation none of this opens anything,
-- and nowhere may the operator read what people told.
create function access.fills_demonstration() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(access.granted_act() = 'demonstration.fill'
    and (select i.demonstration from access.installation i), false)
$$;
revoke execute on function access.fills_demonstration from public;
grant execute on function access.fills_demonstration to baken_operator;

grant usage on schema intake, signals, matching, victims to baken_operator;
grant insert on intake.report, intake.report_event, signals.signal, signals.event, signals.disclosure,
  signals.feedback, signals.identifier_token, matching.proposal, matching.side, matching.reason, matching.basis,
  matching.decision, victims.registration, victims.identity, victims.event to baken_operator;
-- Who takes part in what together decides which rule of law a handing over rests on.
grant execute on function signals.share_collaboration to baken_operator;

create policy demonstration on intake.report for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on intake.report_event for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on signals.signal for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on signals.event for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on signals.disclosure for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on signals.feedback for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on signals.identifier_token for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on matching.proposal for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on matching.side for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on matching.reason for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on matching.basis for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on matching.decision for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on victims.registration for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on victims.identity for insert to baken_operator
  with check ((select access.fills_demonstration()));
create policy demonstration on victims.event for insert to baken_operator
  with check ((select access.fills_demonstration()));
