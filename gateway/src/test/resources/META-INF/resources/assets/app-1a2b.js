console.log("front row");
