"""`python -m newsclean` is the same program as `newsclean`."""

from newsclean.start import main

if __name__ == "__main__":
    main()
