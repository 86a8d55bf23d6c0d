// What Mantine's controls look like here: plain, small, ink on paper.
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const INK_BLUE: MantineColorsTuple = [
  '#eef4fa',
  '#dbe6f1',
  '#b5cce3',
  '#8cb0d5',
  '#6a98c9',
  '#5489c2',
  '#3a6ea5',
  '#2b5a8c',
  '#21496f',
  '#163654',
];

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink: INK_BLUE },
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.38,
  fontFamily: "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  defaultRadius: 3,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
});
