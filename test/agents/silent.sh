#!/bin/sh
# Ends well and answers nothing.
exit 0
