// The one file that is compiled with the precompiled header of all tests.
