// Is the log whole? Asked of the service, and answered in words.
import { Button } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { saveFile } from '../../api/save-file.js';
import { useMay } from '../../api/use-may.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { Waiting } from '../../ui/waiting.js';
import classes from './audit.module.css';
import { checkWords } from './check-words.js';
import { useAuditCheck } from './use-audit-check.js';

export function AuditCheck() {
  const { check, error, isRunning, begin } = useAuditCheck();
  const mayExport = useMay('audit.export');
  const taken = useMutation({
    mutationFn: () => saveFile(api.GET('/api/v1/audit/export', { parseAs: 'blob' }), 'audit.zip'),
  });
  const words = check === undefined ? null : checkWords(check);
  return (
    <>
      <div className={classes.tools}>
        <Button size="xs" leftSection={<IconShieldCheck size={14} aria-hidden />} loading={isRunning} onClick={begin}>
          Check the log
        </Button>
        {mayExport && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            loading={taken.isPending}
            title="All entries, the signed heads, the public key and a program that checks them without us."
            onClick={() => taken.mutate()}
          >
            Take it away
          </Button>
        )}
      </div>
      {isRunning && <Waiting what="every entry of the log" />}
      {error !== null && <FailureNotice error={error} />}
      {taken.isError && <FailureNotice error={taken.error} />}
      {words !== null && !isRunning && <Notice tone={words.tone}>{words.sentence}</Notice>}
    </>
  );
}
