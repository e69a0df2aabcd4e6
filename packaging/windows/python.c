#include <windows.h>
#include <stdio.h>
int wmain(int argc, wchar_t **argv)
{
    HMODULE dll = LoadLibraryW(L"python311.dll");
    if (!dll) { fprintf(stderr, "python311.dll: error %lu\n", GetLastError()); return 1; }
    int (*py_main)(int, wchar_t **) = (int (*)(int, wchar_t **))(void *)GetProcAddress(dll, "Py_Main");
    return py_main(argc, argv);
}
