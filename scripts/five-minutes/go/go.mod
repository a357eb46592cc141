module example.com/lookout

go 1.21
