import { useState } from 'react';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@mui/material/Button';
import {
  splitEntityRef,
  stackDeletePermission,
  stackOperatePermission,
  stackResourceRef,
  type RemovalMode,
  type Stack,
} from '@slipway/plugin-azure-stacks-common';
import { RemovalDialog } from './RemovalDialog';
import { RestartDialog } from './RestartDialog';

export interface StackActionsProps {
  stack: Stack;
  onChange(): void;
}

/** What the person may do with a stack as it is now. */
export function StackActions(props: StackActionsProps) {
  const { stack, onChange } = props;
  const { entityRef, state } = stack;
  const [open, setOpen] = useState<'restart' | RemovalMode>();
  const resourceRef = stackResourceRef(stack);
  const mayOperate = usePermission({
    permission: stackOperatePermission,
    resourceRef,
  }).allowed;
  const mayDelete = usePermission({
    permission: stackDeletePermission,
    resourceRef,
  }).allowed;
  const isService = splitEntityRef(entityRef).kind === 'component';
  const isSettled = state === 'succeeded' || state === 'failed';
  const close = () => setOpen(undefined);
  return (
    <>
      {mayOperate && isService && state === 'succeeded' && (
        <Button onClick={() => setOpen('restart')}>Restart pods</Button>
      )}
      {mayDelete && isSettled && (
        <Button color="error" onClick={() => setOpen('undo')}>
          Undo
        </Button>
      )}
      {mayDelete && isSettled && (
        <Button color="error" onClick={() => setOpen('decommission')}>
          Decommission
        </Button>
      )}
      {open === 'restart' && <RestartDialog stack={stack} onClose={close} />}
      {open && open !== 'restart' && (
        <RemovalDialog
          mode={open}
          stack={stack}
          onClose={close}
          onRemoved={() => {
            close();
            onChange();
          }}
        />
      )}
    </>
  );
}
