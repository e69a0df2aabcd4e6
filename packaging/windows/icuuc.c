/* Every converter is "not there". */
#define X __declspec(dllexport)
enum { NOT_THERE = 4 /* U_FILE_ACCESS_ERROR */ };
X void *ucnv_open(const char *n, int *e) { *e = NOT_THERE; return 0; }
X void ucnv_close(void *c) {}
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
X void ucnv_reset(void *c) {}
X signed char ucnv_getMaxCharSize(void *c) { return 1; }
X const char *ucnv_getName(void *c, int *e) { *e = NOT_THERE; return 0; }
X void ucnv_getToUCallBack(void *c, void **a, const void **b) { *a = 0; *b = 0; }
X void ucnv_getFromUCallBack(void *c, void **a, const void **b) { *a = 0; *b = 0; }
X void ucnv_setToUCallBack(void *c, void *a, void *b, void **d, void **f, int *e) { *e = NOT_THERE; }
X void ucnv_setFromUCallBack(void *c, void *a, void *b, void **d, void **f, int *e) { *e = NOT_THERE; }
X void ucnv_cbToUWriteUChars(void *a, const void *s, int n, int o, int *e) { *e = NOT_THERE; }
X void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *l, int o, int *e) { *e = NOT_THERE; }
X void ucnv_toUnicode(void *c, void **t, void *l, const char **s, const char *m, int *o, signed char f, int *e) { *e = NOT_THERE; }
X void ucnv_fromUnicode(void *c, char **t, char *l, const void **s, const void *m, int *o, signed char f, int *e) { *e = NOT_THERE; }
X int ucnv_toUCountPending(void *c, int *e) { return 0; }
X int ucnv_fromUCountPending(void *c, int *e) { return 0; }
X const char *ucnv_getStandardName(const char *n, const char *s, int *e) { *e = NOT_THERE; return 0; }
X const char *ucnv_getAvailableName(int n) { return 0; }
X int ucnv_countAvailable(void) { return 0; }
X int __stdcall DllMainCRTStartup(void *a, unsigned b, void *c) { return 1; }
